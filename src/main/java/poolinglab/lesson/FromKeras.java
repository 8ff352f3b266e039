package poolinglab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.dl4j.Dl4jWeights;
import poolinglab.figure.NumberGrid;
import poolinglab.figure.text.TextBlock;
import poolinglab.figure.text.TextTable;
import poolinglab.file.StoredArray;
import poolinglab.geometry.Size;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkByHand;
import poolinglab.network.Shape;
import poolinglab.network.Weights;
import poolinglab.reference.FeatureMaps;
import poolinglab.translate.defaults.Default;
import poolinglab.translate.defaults.Defaults;
import poolinglab.translate.export.Export;
import poolinglab.translate.export.Framework;

/** The same network in Keras, and what goes wrong on the way from there. */
final class FromKeras implements Chapter {
  private static final Set<String> SHOWN =
      Set.of("pooling 3×3: stride", "activation", "optimiser", "dropout: number", "flatten");

  @Override
  public String title() {
    return "From Keras";
  }

  @Override
  public void teach(Classroom classroom) {
    ConvolutionalNetwork network = LessonNetworks.forImages(classroom.images()).pooled();
    classroom.say("You may know this network from Keras. There, you would write");
    classroom.show(definition(Framework.KERAS.program(Export.of(network))));
    classroom.say(
        """
        Layers, kernels and counts are the same. What differs is what each framework assumes unless you say otherwise:\
        """);
    TextTable table =
        new TextTable("", "Keras 3", "PyTorch", "Deeplearning4j").left(1).left(2).left(3);
    Defaults.all().stream()
        .filter(each -> SHOWN.contains(each.topic()))
        .forEach(each -> row(table, each));
    classroom.show(table);
    flatten(classroom);
    mixUp(network, classroom);
  }

  /** The lines that define the model, without those around them. */
  private static TextBlock definition(String program) {
    List<String> lines = program.lines().toList();
    return new TextBlock(
        lines.subList(lines.indexOf("model = keras.Sequential(["), lines.indexOf("])") + 1));
  }

  private static void row(TextTable table, Default each) {
    table.row(each.topic(), each.keras(), each.pytorch(), each.dl4j());
  }

  private static void flatten(Classroom classroom) {
    FeatureMaps maps = FeatureMaps.of(1, 2, Size.square(2), new float[] {1, 2, 3, 4, 5, 6, 7, 8});
    StoredArray stored = new StoredArray(new int[] {2, 2, 2}, maps.values());
    classroom.say(
        "Flatten is the treacherous one. Here are two feature maps, and what flattening makes of them:");
    TextBlock pictures =
        NumberGrid.of(maps.plane(0).rows()).beside(NumberGrid.of(maps.plane(1).rows()), 4);
    classroom.show(pictures);
    classroom.show(
        TextBlock.of(
            "map, row, column (Deeplearning4j, PyTorch):  " + joined(stored.values()),
            "row, column, map (Keras):                    "
                + joined(stored.permuted(1, 2, 0).values())));
  }

  private static String joined(float[] values) {
    List<String> numbers = new ArrayList<>();
    for (float value : values) {
      numbers.add(String.valueOf((int) value));
    }
    return String.join(" ", numbers);
  }

  /** The dense layer's weights in each order, for the same picture. */
  private static void mixUp(ConvolutionalNetwork network, Classroom classroom) {
    List<Weights> weights = Dl4jWeights.of(Dl4jNetwork.of(network).build());
    FeatureMaps firsts = classroom.images().firstOfEachClass();
    float[] right = answers(network, weights, firsts);
    float[] mixedUp = answers(network, inKerasOrder(network, weights), firsts);
    List<String> classes = classroom.images().set().classNames();
    classroom.say(
        """
        Both have the same length, so weights for one order fit the other. Nothing
        fails; the answers are merely wrong. This is what the network makes of the %s, untrained
        and with the same weights, once as it should be and once with the rows of the dense layer
        in Keras's order:\
        """
            .formatted(classroom.images().exampleName().toLowerCase(Locale.ROOT)));
    TextTable table = new TextTable("class", "in our order", "in Keras's order");
    int last = (classes.size() - 1) * classes.size();
    for (int i = 0; i < classes.size(); i++) {
      table.row(classes.get(i), percent(right[last + i]), percent(mixedUp[last + i]));
    }
    classroom.show(table);
    classroom.ask(
        "How would you notice such a mistake, if every shape is right?",
        """
        By numbers: take one picture and compare the answer with that of the framework you come
        from. That is how the programs and files written here are tested.\
        """);
  }

  private static String percent(float probability) {
    return "%.1f %%".formatted(100 * probability);
  }

  private static float[] answers(
      ConvolutionalNetwork network, List<Weights> weights, FeatureMaps images) {
    return new NetworkByHand(network, weights).forward(images).values();
  }

  private static List<Weights> inKerasOrder(ConvolutionalNetwork network, List<Weights> weights) {
    Shape flattened = network.shapes().get(network.layers().size() - 1);
    Weights dense = weights.get(weights.size() - 1);
    int[] axes = {
      dense.biases().length,
      flattened.channels(),
      flattened.size().height(),
      flattened.size().width()
    };
    List<Weights> mixedUp = new ArrayList<>(weights);
    float[] values = new StoredArray(axes, dense.values()).permuted(0, 2, 3, 1).values();
    mixedUp.set(weights.size() - 1, new Weights(values, dense.biases()));
    return mixedUp;
  }
}
