package poolinglab.network;

import static poolinglab.network.NetworkText.COUNT_PADDING;
import static poolinglab.network.NetworkText.NO_BIAS;

import java.util.Optional;
import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.Activation;
import poolinglab.reference.PoolingKind;

/** The words that name layers, and how each is read. */
final class LayerWords {
  private static final String SLIDE = "/stride, +padding, *dilation and :border";
  private static final String SLIDE_AND_MARKS =
      "/stride, +padding, *dilation, :border, :activation and :" + NO_BIAS;
  private static final String BORDERS = "truncate (or valid), same, same-lower, ceil or strict";

  private LayerWords() {}

  /** A layer, or nothing where the word is {@code flatten}, which a dense layer does by itself. */
  static Optional<NetworkLayer> read(WordReader word) {
    NetworkException.require(
        !word.all().endsWith("2d"),
        "Keras's words have their settings in parentheses, with no space before them. Write for"
            + " example Conv2D(5, 3) or MaxPooling2D(2).");
    String name = word.letters();
    if (name.equals("flatten")) {
      return ended(word, Optional.empty(), "");
    }
    return Optional.of(layer(word, name));
  }

  private static NetworkLayer layer(WordReader word, String name) {
    return switch (name) {
      case "conv", "convolution" -> convolution(word);
      case "max", "maxpool", "maxpooling" -> pool(word, PoolingKind.MAX);
      case "avg", "average", "avgpool", "avgpooling", "averagepool", "averagepooling" ->
          pool(word, PoolingKind.AVERAGE);
      case "sum" -> pool(word, PoolingKind.SUM);
      case "pnorm" -> pool(word, PoolingKind.P_NORM);
      case "gap" -> ended(word, GlobalPool.AVERAGE, "");
      case "gmp" -> ended(word, GlobalPool.MAX, "");
      case "gsum" -> ended(word, new GlobalPool(PoolingKind.SUM, 0), "");
      case "gpnorm" -> ended(word, new GlobalPool(PoolingKind.P_NORM, exponent(word)), "only ^p");
      case "dense", "fc" -> dense(word);
      case "bn", "batchnorm", "batchnormalization" -> ended(word, new BatchNormalization(), "");
      case "leaky", "leakyrelu" -> ended(word, new LeakyRelu(word.decimal("the slope")), "");
      case "dropout" -> ended(word, new Dropout(word.decimal("the share to drop")), "");
      default -> ended(word, activate(name), "");
    };
  }

  private static Activate activate(String name) {
    return new Activate(Activation.named(name).orElseThrow(() -> LayerNames.noSuchLayer(name)));
  }

  private static Convolution convolution(WordReader word) {
    int filters = word.number("the number of filters");
    word.expect(word.skip('@'), '@', "the kernel size", "conv5@3");
    Size kernel = word.size("the kernel size");
    WindowSpec window = slide(word, Convolution.of(filters, kernel).window());
    Optional<Border> border = word.mark(Border::named);
    Activation activation = word.mark(Activation::named).orElse(Activation.RELU);
    boolean bias = !word.skip(":" + NO_BIAS);
    refuseUnknownMark(word, "a border (" + BORDERS + ") or ");
    WindowSpec bordered = border.map(window::withBorder).orElse(window);
    return ended(word, new Convolution(filters, bordered, activation, bias), SLIDE_AND_MARKS);
  }

  private static Dense dense(WordReader word) {
    int units = word.number("the number of units");
    Optional<Activation> activation = word.mark(Activation::named);
    boolean bias = !word.skip(":" + NO_BIAS);
    refuseUnknownMark(word, "");
    return ended(word, new Dense(units, activation, bias), ":activation and :" + NO_BIAS);
  }

  /** Marks that exist, but not here, are left for the end of the word to refuse. */
  private static void refuseUnknownMark(WordReader word, String borders) {
    Optional<String> unknown =
        word.mark(
            name ->
                Border.named(name).isPresent()
                        || Activation.named(name).isPresent()
                        || name.equals(NO_BIAS)
                    ? Optional.empty()
                    : Optional.of(name));
    if (unknown.isPresent()) {
      throw new NetworkException(
          "':' is followed by %san activation function (%s) or %s; got %s. Use one of them.",
          borders, LayerNames.ACTIVATIONS, NO_BIAS, WordReader.quoted(unknown.get()));
    }
  }

  private static Pool pool(WordReader word, PoolingKind kind) {
    Size kernel = word.size("the kernel size");
    boolean isPNorm = kind == PoolingKind.P_NORM;
    int p = isPNorm ? exponent(word) : 0;
    WindowSpec window = slide(word, WindowSpec.ofKernel(kernel));
    boolean countPadding = kind == PoolingKind.AVERAGE && word.skip(":" + COUNT_PADDING);
    window = countPadding ? window : bordered(word, window);
    countPadding |= kind == PoolingKind.AVERAGE && word.skip(":" + COUNT_PADDING);
    return ended(
        word,
        new Pool(kind, p, countPadding, window),
        (isPNorm ? "^p, " : "")
            + SLIDE
            + (kind == PoolingKind.AVERAGE ? ", then :" + COUNT_PADDING : ""));
  }

  private static int exponent(WordReader word) {
    return word.skip('^') ? word.number("the exponent p") : 2;
  }

  /** {@code [/STRIDE] [+PADDING] [*DILATION]}. */
  private static WindowSpec slide(WordReader word, WindowSpec plain) {
    WindowSpec window = plain;
    if (word.skip('/')) {
      window = window.withStride(word.size("the stride"));
    }
    Padding padding = word.skip('+') ? word.padding() : Padding.NONE;
    // Dilation first: it makes room for more padding.
    if (word.skip('*')) {
      window = window.withDilation(word.size("the dilation"));
    }
    return window.withPadding(padding);
  }

  private static WindowSpec bordered(WordReader word, WindowSpec window) {
    return word.skip(':') ? window.withBorder(Border.parse(word.hyphenated())) : window;
  }

  private static <T> T ended(WordReader word, T layer, String taken) {
    word.expectEnd(taken);
    return layer;
  }
}
