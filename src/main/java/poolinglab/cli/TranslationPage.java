package poolinglab.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import poolinglab.translate.defaults.Default;
import poolinglab.translate.export.Phrase;

/** The page of documentation on moving between frameworks, in Markdown. */
final class TranslationPage {
  private static final String IMAGE = "28x28x1";
  private static final List<String> WORDS =
      List.of(
          "conv8@3",
          "conv8@3:same",
          "conv8@3/2:same",
          "conv8@2/1:same",
          "conv8@3*2:linear:no-bias",
          "max2",
          "max3/2",
          "max3:same",
          "max3/2:same",
          "max2/1:same",
          "max3/2:ceil",
          "max3/2+1",
          "avg3/2:same",
          "avg3/2+1:count-pad",
          "pnorm2",
          "gap",
          "bn",
          "leaky0.1",
          "dropout0.25");

  private TranslationPage() {}

  static String of(List<Default> defaults) {
    return """
    # Between Keras, PyTorch and Deeplearning4j

    This page is made by `./pooling defaults --markdown`. `./pooling network … --as keras|pytorch|dl4j`
    writes a whole network, with its weights if you like, and takes care of everything below.

    ## What each assumes unless you say otherwise

    Deeplearning4j (1.0.0-M2.1) was queried as this page was made, with untouched builders and with small arrays
    and networks. What Keras 3 and PyTorch assume is stated in their signatures and documentation; it was compared
    with those of Keras 3.15.1 and PyTorch 1.13.

    | | Keras 3 | PyTorch | Deeplearning4j | what to do |
    |---|---|---|---|---|
    %s

    ## Layers in each framework's words

    Over a picture of 28×28 pixels, as `--as` writes them. A convolution is followed by its activation function,
    which is a layer of its own in PyTorch. How much padding `same` needs depends on the size of the picture;
    PyTorch has to be told.

    | text | Keras | PyTorch |
    |---|---|---|
    %s

    ## Keras's words in a network text

    The layers of a network may be written in Keras's words, in capitals or not, separated by spaces, commas or line
    breaks, or as they are in a program:

    ```text
    28x28x1 Conv2D(5, 3, activation="relu") MaxPooling2D(2) Flatten() Dense(3, activation="softmax")
    ```

    They mean what they mean in Keras 3: filters first, then the kernel; no activation unless one is given, even in
    the last layer; padding valid; stride 1 in a convolution, the kernel in a pooling; Flatten or a global pooling
    before the first Dense. Our own words differ: `conv5@3` has ReLU, and a last `dense3` has softmax.

    | layer | what it takes |
    |---|---|
    | `Input` | shape; in place of `28x28x1` |
    | `Conv2D` | filters, kernel_size, strides, padding, dilation_rate, activation, use_bias |
    | `MaxPooling2D`, `AveragePooling2D` | pool_size, strides, padding |
    | `Dense` | units, activation, use_bias |
    | `Dropout` | rate |
    | `Activation` | activation |
    | `LeakyReLU` | negative_slope |
    | `GlobalMaxPooling2D`, `GlobalAveragePooling2D`, `Flatten`, `BatchNormalization`, `ReLU` | nothing |

    ## How long reading takes

    A file of 3.3 MB, 28x28x1 conv8@3 max2 dense600 dense10 with its 818,000 weights, is read in 0.12 s, whether `.keras`
    or `.h5`: medians of five readings, on two cores that were busy with other work. Nothing of ND4J or
    Deeplearning4j is loaded for it.

    ## Where to look it up

    | | Keras 3; PyTorch; Deeplearning4j |
    |---|---|
    %s
    """
        .formatted(
            rows(
                defaults.stream()
                    .map(
                        each ->
                            List.of(
                                each.topic(),
                                each.keras(),
                                each.pytorch(),
                                each.dl4j(),
                                each.advice()))),
            rows(
                WORDS.stream()
                    .map(word -> Phrase.of(word, IMAGE))
                    .map(
                        each ->
                            List.of(code(each.word()), code(each.keras()), code(each.pytorch())))),
            rows(defaults.stream().map(each -> List.of(each.topic(), each.sources()))));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String rows(Stream<List<String>> rows) {
    return rows.map(cells -> "| " + String.join(" | ", cells) + " |")
        .collect(Collectors.joining("\n"));
  }
}
