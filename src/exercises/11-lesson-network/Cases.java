import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;
import poolinglab.coursework.exercise.Judgement;

/** Reads the JSON as mere text; the library's own reader would make objects of what it names. */
public final class Cases extends CaseSource {
  private static final int LONGEST = 100_000;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_LAYERS = 20;
  private static final List<String> GROUPS = List.of("layers", "pooling", "output", "parameters");
  private static final List<String> KINDS =
      List.of(
          "ConvolutionLayer",
          "SubsamplingLayer",
          "ConvolutionLayer",
          "SubsamplingLayer",
          "OutputLayer");
  private static final List<String> WITHOUT_POOLING =
      List.of("ConvolutionLayer", "ConvolutionLayer", "OutputLayer");
  private static final List<String> POOLED_ONCE =
      List.of("ConvolutionLayer", "SubsamplingLayer", "ConvolutionLayer", "OutputLayer");
  private static final int PARAMETERS = 1_868;

  @Override
  public void fill(CaseList cases, Random random) {
    GROUPS.forEach(group -> cases.add(group, "network"));
  }

  @Override
  public Judgement judge(Case asked, Object answer, Object expected, double tolerance) {
    if (!(answer instanceof String text) || text.length() > LONGEST) {
      return Judgement.wrong(
          "network() returns configuration.toJson(), at most " + LONGEST + " characters.");
    }
    List<JsonNode> layers;
    try {
      layers = layers(text);
    } catch (JsonProcessingException unreadable) {
      return Judgement.wrong("network() does not return JSON. Return configuration.toJson().");
    }
    if (layers.size() > MOST_LAYERS) {
      return Judgement.wrong("There are " + layers.size() + " layers; expected 5.");
    }
    return switch (asked.group()) {
      case "layers" -> judgeLayers(layers);
      case "pooling" -> judgePoolings(layers);
      case "output" -> judgeOutput(layers);
      default -> judgeParameters(layers);
    };
  }

  private static List<JsonNode> layers(String text) throws JsonProcessingException {
    JsonNode root = new ObjectMapper().readTree(text);
    List<JsonNode> layers = new ArrayList<>();
    root.path("confs").forEach(each -> layers.add(each.path("layer")));
    return layers;
  }

  private static Judgement judgeLayers(List<JsonNode> layers) {
    List<String> kinds = layers.stream().map(Cases::kind).toList();
    if (!kinds.equals(KINDS)) {
      String note = "The layers are " + kinds + "; expected " + KINDS + ".";
      if (kinds.equals(WITHOUT_POOLING) && judgeConvolutions(layers, 0, 1).correct()) {
        return Judgement.wrong("no-pooling", note);
      }
      return kinds.equals(POOLED_ONCE)
          ? Judgement.wrong("one-pooling", note)
          : Judgement.wrong(note);
    }
    return judgeConvolutions(layers, 0, 2);
  }

  /** Judges the two convolutions, which are at these places. */
  private static Judgement judgeConvolutions(List<JsonNode> layers, int first, int second) {
    Judgement found = judgeConvolution(layers.get(first), first, 5);
    return found.correct() ? judgeConvolution(layers.get(second), second, 15) : found;
  }

  private static Judgement judgeConvolution(JsonNode layer, int index, int filters) {
    if (layer.path("nout").asInt() != filters) {
      return Judgement.wrong(
          "Layer %d has %d filters; expected %d."
              .formatted(index, layer.path("nout").asInt(), filters));
    }
    if (isSame(layer)) {
      return Judgement.wrong("same-convolutions", "Layer " + index + " has ConvolutionMode.Same.");
    }
    if (!isSquare(layer, "kernelSize", 3)
        || !isSquare(layer, "stride", 1)
        || !isSquare(layer, "padding", 0)
        || !isSquare(layer, "dilation", 1)) {
      return Judgement.wrong(
          "Layer %d has %s; expected a 3×3 kernel, stride 1 and no padding."
              .formatted(index, window(layer)));
    }
    String activation = simpleName(layer.path("activationFn"));
    return activation.equals("ActivationReLU")
        ? Judgement.right()
        : Judgement.wrong("no-relu", "Layer " + index + " has " + activation + ".");
  }

  private static Judgement judgePoolings(List<JsonNode> layers) {
    List<JsonNode> poolings =
        layers.stream().filter(layer -> kind(layer).equals("SubsamplingLayer")).toList();
    for (JsonNode pooling : poolings) {
      Judgement found = judgePooling(pooling);
      if (!found.correct()) {
        return found;
      }
    }
    return poolings.size() == 2
        ? Judgement.right()
        : Judgement.wrong("There are " + poolings.size() + " pooling layers; expected 2.");
  }

  private static Judgement judgePooling(JsonNode layer) {
    String type = layer.path("poolingType").asText();
    if (type.equals("AVG")) {
      return Judgement.wrong("average-pooling", "A pooling layer has the type AVG.");
    }
    String note = "A pooling layer has " + window(layer) + "; expected 2×2 and 2×2.";
    if (isSquare(layer, "kernelSize", 1) && isSquare(layer, "stride", 2)) {
      return Judgement.wrong("kernel-forgotten", note);
    }
    if (isSquare(layer, "stride", 1)) {
      return Judgement.wrong("stride-one", note);
    }
    if (isSame(layer)) {
      return Judgement.wrong("same-poolings", "A pooling layer has ConvolutionMode.Same.");
    }
    boolean asAsked =
        type.equals("MAX")
            && isSquare(layer, "kernelSize", 2)
            && isSquare(layer, "stride", 2)
            && isSquare(layer, "padding", 0)
            && isSquare(layer, "dilation", 1);
    return asAsked
        ? Judgement.right()
        : Judgement.wrong(
            "%s Its type is %s; expected MAX, without padding and dilation.".formatted(note, type));
  }

  private static Judgement judgeOutput(List<JsonNode> layers) {
    JsonNode last = layers.isEmpty() ? MissingNode.getInstance() : layers.get(layers.size() - 1);
    String activation = simpleName(last.path("activationFn"));
    String loss = simpleName(last.path("lossFn"));
    String note = "The last layer is %s with %s and %s.".formatted(kind(last), activation, loss);
    if (!kind(last).equals("OutputLayer")) {
      return Judgement.wrong(note + " Expected: an OutputLayer.");
    }
    int units = last.path("nout").asInt();
    if (units != 3) {
      String found = "The last layer has " + units + " units; expected 3, one per class.";
      return units == 10 ? Judgement.wrong("ten-classes", found) : Judgement.wrong(found);
    }
    if (activation.equals("ActivationSigmoid")) {
      return Judgement.wrong("sigmoid-output", note);
    }
    if (loss.equals("LossMSE")) {
      return Judgement.wrong("squared-error", note);
    }
    // The negative log likelihood of a softmax is the same number as MCXENT.
    boolean rightLoss = loss.equals("LossMCXENT") || loss.equals("LossNegativeLogLikelihood");
    return activation.equals("ActivationSoftmax") && rightLoss
        ? Judgement.right()
        : Judgement.wrong(note + " Expected: softmax and MCXENT.");
  }

  private static Judgement judgeParameters(List<JsonNode> layers) {
    long sum = 0;
    boolean inputsKnown = true;
    List<String> counts = new ArrayList<>();
    for (JsonNode layer : layers) {
      long kernel = kind(layer).equals("ConvolutionLayer") ? area(layer.path("kernelSize")) : 1;
      long inputs = layer.path("nin").asInt();
      long bias = layer.path("hasBias").asBoolean(true) ? 1 : 0;
      boolean learns = layer.has("nout");
      long count = learns ? (kernel * inputs + bias) * layer.path("nout").asInt() : 0;
      inputsKnown &= !learns || inputs > 0;
      counts.add(Long.toString(count));
      sum += count;
    }
    if (!inputsKnown) {
      return Judgement.wrong("no-input-type", "A layer has nIn = 0.");
    }
    String note = "The layers have " + String.join(" + ", counts) + " = " + sum + " parameters.";
    return sum == PARAMETERS ? Judgement.right(note) : Judgement.wrong(note + " Expected: 1,868.");
  }

  private static String kind(JsonNode layer) {
    return simpleName(layer);
  }

  private static String simpleName(JsonNode node) {
    String name = node.path("@class").asText("nothing");
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return simple.substring(0, Math.min(simple.length(), LONGEST_NAME));
  }

  private static boolean isSame(JsonNode layer) {
    return layer.path("convolutionMode").asText().equals("Same");
  }

  private static boolean isSquare(JsonNode layer, String field, int side) {
    JsonNode pair = layer.path(field);
    return pair.path(0).asInt(-1) == side && pair.path(1).asInt(-1) == side;
  }

  private static long area(JsonNode pair) {
    return (long) pair.path(0).asInt() * pair.path(1).asInt();
  }

  private static String window(JsonNode layer) {
    return "kernel %s, stride %s, padding %s"
        .formatted(layer.path("kernelSize"), layer.path("stride"), layer.path("padding"));
  }
}
