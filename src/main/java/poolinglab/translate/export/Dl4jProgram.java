package poolinglab.translate.export;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.deeplearning4j.nn.conf.layers.Layer;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.file.Json;
import poolinglab.file.StoredArray;
import poolinglab.geometry.Size;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.LayerKind;
import poolinglab.network.NetworkException;
import poolinglab.network.Weights;

/** A program in Java that builds a described network in Deeplearning4j. */
final class Dl4jProgram {
  private static final List<String> IMPORTS =
      List.of(
          "org.deeplearning4j.nn.conf.NeuralNetConfiguration",
          "org.deeplearning4j.nn.conf.inputs.InputType",
          "org.deeplearning4j.nn.multilayer.MultiLayerNetwork",
          "org.deeplearning4j.nn.weights.WeightInit",
          "org.nd4j.linalg.learning.config.Adam");
  private static final String LOAD =
      "    Nd4j.createFromNpzFile(new File(%s)).forEach(model::setParam);";
  private static final String END =
      """
          return model;
        }

        public static void main(String[] arguments)%s {
          System.out.println(build().summary());
        }
      }
      """;

  private Dl4jProgram() {}

  /**
   * The program.
   *
   * @throws NetworkException when the library has no such layer
   */
  static String of(Export export) {
    ConvolutionalNetwork network = export.network();
    Optional<String> weightsFile = export.weightsFile();
    NetworkException.require(
        network.layers().get(0).kind() != LayerKind.ACTIVATION
            && network.layers().get(0).kind() != LayerKind.DROPOUT,
        "Deeplearning4j's own layers of activation and dropout fail if they come first, on the"
            + " images themselves; got '%s'. Leave the first layer out.",
        network);
    List<Dl4jBuilder> builders =
        Dl4jNetwork.of(network).layers().stream().map(Dl4jBuilder::of).toList();
    TreeSet<String> imports = new TreeSet<>(IMPORTS);
    builders.forEach(builder -> imports.addAll(builder.imports()));
    weightsFile.ifPresent(
        file -> imports.addAll(List.of("java.io.File", "org.nd4j.linalg.factory.Nd4j")));
    Source source = new Source("//").remark(network + " in Deeplearning4j 1.0.0-M2.1");
    export
        .rescaling()
        .ifPresent(
            pixels ->
                source.remark(
                    "The model takes pixels as x * %s + %s: an ImagePreProcessingScaler's task"
                        .formatted(pixels.scale(), pixels.offset())));
    imports.forEach(type -> source.add("import " + type + ";"));
    String failing = weightsFile.isPresent() ? " throws Exception" : "";
    source.add("\npublic final class " + export.className() + " {");
    source.add("  public static MultiLayerNetwork build()" + failing + " {");
    configuration(source, network, builders);
    source.add("    var model = new MultiLayerNetwork(configuration);\n    model.init();");
    weightsFile.ifPresent(file -> source.add(LOAD.formatted(Json.line(file))));
    return source.add(END.formatted(failing)).toString();
  }

  private static void configuration(
      Source source, ConvolutionalNetwork network, List<Dl4jBuilder> builders) {
    source.add("    var configuration =\n        new NeuralNetConfiguration.Builder()");
    source.add("            .seed(" + network.seed() + ")");
    source.add("            .weightInit(WeightInit.XAVIER)", "normal; Keras: uniform");
    source.add(
        "            .updater(new Adam(" + network.learningRate() + "))", "default: Sgd(0.001)");
    source.add("            .list()");
    builders.forEach(builder -> builder.writeTo(source, "            "));
    Size size = network.input().size();
    source.add(
        "            .setInputType(InputType.convolutional(%d, %d, %d))"
            .formatted(size.height(), size.width(), network.input().channels()));
    source.add("            .build();", "data: [N,C,H,W]; flattens by itself");
  }

  /** As {@code MultiLayerNetwork.setParam} names them. */
  static Map<String, StoredArray> weights(ConvolutionalNetwork network, List<Weights> weights) {
    Iterator<Learned> learned = Learned.of(network, weights).iterator();
    Map<String, StoredArray> tensors = new LinkedHashMap<>();
    List<Layer> layers = Dl4jNetwork.of(network).layers();
    for (int i = 0; i < layers.size(); i++) {
      if (Dl4jBuilder.learns(layers.get(i))) {
        add(learned.next(), i + "_", tensors);
      }
    }
    return tensors;
  }

  private static void add(Learned learned, String layer, Map<String, StoredArray> tensors) {
    if (learned.isNormalization()) {
      tensors.put(layer + "gamma", learned.scales());
      learned.biases().ifPresent(shifts -> tensors.put(layer + "beta", shifts));
      tensors.put(layer + "mean", learned.means());
      tensors.put(layer + "var", learned.variances());
    } else {
      StoredArray kernel = learned.kernel();
      tensors.put(layer + "W", learned.isConvolution() ? kernel : kernel.inRows().permuted(1, 0));
      learned.biases().ifPresent(biases -> tensors.put(layer + "b", biases));
    }
  }
}
