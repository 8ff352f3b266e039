package poolinglab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.Activation;

/**
 * A network in one line: {@code 28x28x1 conv5@3 max2 conv15@3 max2 dense3}.
 *
 * <pre>
 * text   = input { layer }             input = HEIGHTxWIDTHxCHANNELS
 * layer  = conv FILTERS @ window [:ACTIVATION] [:no-bias]
 *        | max window | avg window [:count-pad] | sum window | pnorm KERNEL [^P] slide
 *        | gap | gmp | gsum | gpnorm [^P] | dense UNITS [:ACTIVATION] [:no-bias]
 *        | bn | dropout RATE | leaky SLOPE | ACTIVATION | flatten
 * window = KERNEL slide
 * slide  = [/STRIDE] [+PADDING] [*DILATION] [:BORDER]
 * </pre>
 *
 * KERNEL, STRIDE and DILATION are {@code 3} or {@code 3x2}, height first; PADDING is that too, or
 * {@code 1,0,2,1} for top, left, bottom and right; BORDER is a word of {@link Border#parse}.
 * Without a stride a convolution moves by 1 and a pooling by its kernel; without the others there
 * is no padding, a dilation of 1 and border truncate (valid); P is 2. {@code conv64@11/4+2} is
 * AlexNet's first layer, {@code max3/2+1} ResNet's pooling.
 *
 * <p>Keras's own words are read too, with Keras's meaning: {@code Conv2D(5, 3, activation="relu")},
 * {@code MaxPooling2D(2)}, {@code Flatten()}, {@code Dense(3)}, which is linear. Remarks after #
 * are passed over.
 *
 * <p>ACTIVATION is a word of {@link Activation}; without it a convolution has relu, and a dense
 * layer relu too, but softmax at the end. RATE is the share that is dropped, {@code 0.5}; SLOPE
 * that of a leaky ReLU below 0. {@code flatten} may be left out: a dense layer flattens. Words are
 * separated by blanks, or by a comma before a letter; capitals are small letters; {@code maxpool2},
 * {@code avgpool2}, {@code batchnorm} and {@code fc10} are read too.
 */
public final class NetworkText {
  /** The word after which a convolution or dense layer has no biases. */
  static final String NO_BIAS = "no-bias";

  /** The word after which an average divides by the padding's cells too. */
  static final String COUNT_PADDING = "count-pad";

  private static final Size NO_HOLES = Size.square(1);

  private NetworkText() {}

  /**
   * Reads a network text; seed and learning rate are those of {@link ConvolutionalNetwork#on}.
   *
   * @throws NetworkException in one line that names the word, its place and what to write, or the
   *     layer that does not fit
   */
  public static ConvolutionalNetwork parse(String text) {
    List<WordReader> words = words(withoutRemarks(text));
    NetworkException.require(
        !words.isEmpty(),
        "a network text begins with the image; this one is empty."
            + " Write for example 28x28x1 conv5@3 max2 dense3.");
    ConvolutionalNetwork onInput = words.get(0).naming(NetworkText::readInput);
    List<NetworkLayer> layers = new ArrayList<>();
    boolean isFlat = false;
    for (int i = 1; i < words.size(); i++) {
      boolean afterFlatten = isFlat;
      boolean isLast = i == words.size() - 1;
      boolean onMaps = !isFlat && !haveFlattened(layers);
      Optional<NetworkLayer> layer =
          words.get(i).naming(reader -> read(reader, afterFlatten, onMaps, isLast));
      layer.ifPresent(layers::add);
      // What a dense layer gives is a vector, whatever it was before.
      isFlat = layer.isEmpty() || isFlat && layer.get().kind() != LayerKind.DENSE;
    }
    var network =
        new ConvolutionalNetwork(onInput.input(), layers, onInput.seed(), onInput.learningRate());
    network.classes();
    return network;
  }

  /** Whether these layers give a vector. */
  private static boolean haveFlattened(List<NetworkLayer> layers) {
    for (NetworkLayer layer : layers) {
      if (layer.kind() == LayerKind.DENSE || layer.kind() == LayerKind.GLOBAL_POOLING) {
        return true;
      }
    }
    return false;
  }

  private static Optional<NetworkLayer> read(
      WordReader word, boolean afterFlatten, boolean onMaps, boolean isLast) {
    Optional<NetworkLayer> layer =
        word.isCall()
            ? KerasWords.read(new CallReader(word.all()), onMaps, isLast)
            : LayerWords.read(word);
    boolean needsMaps =
        layer.isPresent()
            && switch (layer.get().kind()) {
              case CONVOLUTION, POOLING, GLOBAL_POOLING, NORMALIZATION -> true;
              default -> false;
            };
    NetworkException.require(
        !(afterFlatten && needsMaps),
        "after flatten there are no feature maps any more. Move flatten behind this layer.");
    return layer;
  }

  /** With blanks in place of Python's remarks, which go from # to the end of the line. */
  private static String withoutRemarks(String text) {
    char[] characters = text.toCharArray();
    boolean isRemark = false;
    for (int i = 0; i < characters.length; i++) {
      isRemark = characters[i] != '\n' && (isRemark || characters[i] == '#');
      characters[i] = isRemark ? ' ' : characters[i];
    }
    return new String(characters);
  }

  private static List<WordReader> words(String text) {
    List<WordReader> words = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int end = 0; end <= text.length(); end++) {
      depth =
          end == text.length() ? 0 : Math.max(0, depth + CallReader.depthAfter(text.charAt(end)));
      if (end == text.length() || depth == 0 && separates(text, end)) {
        if (end > start) {
          words.add(new WordReader(text.substring(start, end), words.size() + 1, start + 1));
        }
        start = end + 1;
      }
    }
    return words;
  }

  /** A blank, or a comma that is not between the numbers of a padding. */
  private static boolean separates(String text, int at) {
    char character = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return Character.isWhitespace(character)
        || character == ',' && (Character.isWhitespace(next) || Character.isLetter(next));
  }

  private static ConvolutionalNetwork readInput(WordReader word) {
    if (word.isCall()) {
      return KerasWords.input(new CallReader(word.all()));
    }
    NetworkException.require(
        word.startsWithDigit(),
        "a network text begins with the image, height x width x channels."
            + " Write for example 28x28x1 before it.");
    int height = word.number("the height of the image");
    word.expect(word.skipTimes(), 'x', "the width of the image", "28x28x1");
    int width = word.number("the width of the image");
    word.expect(word.skipTimes(), 'x', "the number of channels", "28x28x1");
    int channels = word.number("the number of channels");
    word.expectEnd("");
    return ConvolutionalNetwork.on(height, width, channels);
  }

  /** {@code 28x28x1}. */
  static String input(Shape.Maps input) {
    return input.size().height() + "x" + input.size().width() + "x" + input.channels();
  }

  /** {@code 3/2:same}: a window, without what a reader would assume anyway. */
  static String window(WindowSpec window, Size usualStride) {
    return size(window.kernelSize()) + slide(window, usualStride);
  }

  /** {@code /2+1*2:same}: how a window slides. */
  static String slide(WindowSpec window, Size usualStride) {
    String stride = window.stride().equals(usualStride) ? "" : "/" + size(window.stride());
    Padding padding = window.padding();
    String sides = padding.isSymmetric() ? size(padding.topLeft()) : padding.toString();
    String dilation = window.dilation().equals(NO_HOLES) ? "" : "*" + size(window.dilation());
    String border = window.border() == Border.TRUNCATE ? "" : ":" + window.border().word();
    return stride + (padding.equals(Padding.NONE) ? "" : "+" + sides) + dilation + border;
  }

  /** {@code 3}, or {@code 3x2} where height and width differ. */
  static String size(Size size) {
    boolean isSquare = size.height() == size.width();
    return isSquare ? "" + size.height() : size.height() + "x" + size.width();
  }
}
