import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;
import poolinglab.coursework.exercise.Judgement;
import poolinglab.coursework.sandbox.Interruption;
import poolinglab.data.BundledImages;
import poolinglab.data.ImageSet;
import poolinglab.data.ImageSource;
import poolinglab.dl4j.Classifier;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.dl4j.Training;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.lesson.TrainingPlan;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.LayerKind;
import poolinglab.network.Ledger;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkLayer;
import poolinglab.network.NetworkText;
import poolinglab.network.Shape;

/** Reads the network, counts it, and only then trains it; every text once. */
public final class Cases extends CaseSource {
  private static final int LONGEST = 1_000;
  private static final int MOST_LAYERS = 12;
  private static final int CLASSES = 3;
  private static final long TOO_MANY_PARAMETERS = 2_000;
  private static final long MOST_MULTIPLICATIONS = 5_000_000;
  private static final long MOST_POOLED = 500_000;
  private static final int POWERS = 20;
  private static final long MOST_BYTES = 1 << 20;
  private static final double ENOUGH = 0.93;
  private static final int TEST_BATCH = 256;
  private static final Map<String, Double> ACCURACIES = new HashMap<>();

  @Override
  public void fill(CaseList cases, Random random) {
    for (String group : List.of("valid", "small", "accurate")) {
      cases.add(group, "network");
    }
  }

  @Override
  public Judgement judge(Case asked, Object answer, Object expected, double tolerance) {
    if (!(answer instanceof String text) || text.length() > LONGEST) {
      return Judgement.wrong(
          "network() returns one line of at most " + LONGEST + " characters, as 28x28x1 dense3.");
    }
    ConvolutionalNetwork network;
    try {
      network = NetworkText.parse(text);
    } catch (NetworkException unreadable) {
      return refused(text, unreadable);
    }
    Judgement valid = judgeShape(network);
    if (!valid.correct() || asked.group().equals("valid")) {
      return valid;
    }
    Judgement small = judgeSize(network);
    return !small.correct() || asked.group().equals("small") ? small : judgeAccuracy(network);
  }

  private static Judgement refused(String text, NetworkException refusal) {
    if (refusal.getCause() instanceof GeometryException
        && text.matches("(?is).*[ .,](max|avg|average|sum|pnorm)(pool|\\d).*")) {
      return Judgement.wrong("nothing-left", refusal.getMessage());
    }
    try {
      NetworkText.parse(text + " dense3");
      return Judgement.wrong("no-dense-at-the-end", refusal.getMessage());
    } catch (NetworkException unreadable) {
      return Judgement.wrong("not-a-network-text", refusal.getMessage());
    }
  }

  private static Judgement judgeShape(ConvolutionalNetwork network) {
    String image = network.toString().split(" ")[0];
    if (!image.equals("28x28x1")) {
      return Judgement.wrong("colour-pictures", "Yours is for pictures of " + image + ".");
    }
    int classes = network.classes().units();
    if (classes != CLASSES) {
      return Judgement.wrong("ten-classes", "Yours distinguishes " + classes + " classes.");
    }
    if (network.layers().size() > MOST_LAYERS) {
      return Judgement.wrong(
          "A network may have at most 12 layers; yours has " + network.layers().size() + ".");
    }
    double pooled = pooled(network);
    if (pooled > MOST_POOLED) {
      return Judgement.wrong(
          "Poolings may look at %,d values per picture, where each value of a p-norm counts %d times; these look at %,.0f."
              .formatted(MOST_POOLED, POWERS, pooled));
    }
    return Judgement.right();
  }

  private static Judgement judgeSize(ConvolutionalNetwork network) {
    Ledger ledger;
    try {
      ledger = Ledger.of(network);
    } catch (NetworkException tooLarge) {
      return Judgement.wrong(tooLarge.getMessage());
    }
    String note = "It has %,d parameters.".formatted(ledger.parameters());
    if (ledger.parameters() >= TOO_MANY_PARAMETERS) {
      if (!network.hasPooling()) {
        return Judgement.wrong("no-pooling", note);
      }
      return isSmallWithoutSame(network)
          ? Judgement.wrong("same-padding", note)
          : Judgement.wrong("more-filters", note);
    }
    if (ledger.multiplyAccumulates() > MOST_MULTIPLICATIONS
        || ledger.activationBytes() > MOST_BYTES) {
      return Judgement.wrong(
          "A picture may take at most 5 million multiplications and 1 MB of activations; got %,d, %,d."
              .formatted(ledger.multiplyAccumulates(), ledger.activationBytes()));
    }
    return Judgement.right(note);
  }

  private static boolean isSmallWithoutSame(ConvolutionalNetwork network) {
    String text = network.toString();
    String without = text.replace(":same", "");
    try {
      return !without.equals(text)
          && Ledger.of(NetworkText.parse(without)).parameters() < TOO_MANY_PARAMETERS;
    } catch (NetworkException nothingLeft) {
      return false;
    }
  }

  /** The values that all windows of all poolings look at, and that training has to wait for. */
  private static double pooled(ConvolutionalNetwork network) {
    double sum = 0;
    Shape before = network.input();
    for (NetworkLayer layer : network.layers()) {
      if (layer.kind() == LayerKind.POOLING) {
        WindowGeometry windows = layer.geometry(before);
        Size output = windows.outputSize();
        Size kernel = windows.spec().kernelSize();
        double windowsPerMap = (double) output.height() * output.width();
        double values = before.channels() * windowsPerMap * kernel.height() * kernel.width();
        sum += values * (layer.word().contains("pnorm") ? POWERS : 1);
      }
      before = layer.output(before);
    }
    return sum;
  }

  private static Judgement judgeAccuracy(ConvolutionalNetwork network) {
    double accuracy;
    try {
      accuracy = accuracy(network);
    } catch (NetworkException failed) {
      return Judgement.wrong(failed.getMessage());
    }
    String note =
        String.format(
            Locale.ROOT, "It classifies %.1f %% of the test pictures correctly.", 100 * accuracy);
    return accuracy >= ENOUGH ? Judgement.right(note) : Judgement.wrong(note + " " + seen(network));
  }

  /** What is left of a picture for the last layer: a fact, since no cause is certain. */
  private static String seen(ConvolutionalNetwork network) {
    Shape shape = network.input();
    for (NetworkLayer layer : network.layers().subList(0, network.layers().size() - 1)) {
      shape = layer.output(shape);
    }
    return "Its last layer sees %s = %d numbers of a picture; in the lesson's network it sees 5·5·15 = 375."
        .formatted(shape.product(), shape.values());
  }

  private static synchronized double accuracy(ConvolutionalNetwork network) {
    return ACCURACIES.computeIfAbsent(network.toString(), text -> train(network));
  }

  private static double train(ConvolutionalNetwork network) {
    ImageSet images = ImageSource.open(BundledImages.folder(), List.of());
    TrainingPlan plan = TrainingPlan.DEFAULT;
    MultiLayerNetwork model =
        Dl4jNetwork.of(network.withSeed(plan.seed()).withLearningRate(plan.learningRate()))
            .withFastConvolutions()
            .build();
    new Training(plan.epochs(), images.trainingCount())
        .fit(
            model,
            images.trainingBatches(plan.batchSize(), plan.seed()),
            progress -> Interruption.check());
    return new Classifier(model).accuracy(images.testBatches(TEST_BATCH));
  }
}
