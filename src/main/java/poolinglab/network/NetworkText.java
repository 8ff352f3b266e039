package poolinglab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;

/**
 * A network in one line: {@code 28x28x1 conv5@3 max2 conv15@3 max2 dense3}.
 *
 * <pre>
 * text   = input { layer }             input  = HEIGHTxWIDTHxCHANNELS
 * layer  = conv FILTERS @ window | max window | avg window | pnorm KERNEL [^P] …
 *        | gap | gmp | dense UNITS
 * window = KERNEL [/STRIDE] [:same | :valid | :strict]
 * </pre>
 *
 * KERNEL and STRIDE are {@code 3} or {@code 3x2}, height first. Without a stride a convolution
 * moves by 1 and a pooling by its kernel; without a border it is valid (TRUNCATE); P is 2.
 */
public final class NetworkText {
  private static final Pattern WORD = Pattern.compile("\\S+");

  private NetworkText() {}

  /**
   * Reads a network text; seed and learning rate are those of {@link ConvolutionalNetwork#on}.
   *
   * @throws NetworkException in one line that names the word, its place and what to write, or the
   *     layer that does not fit
   */
  public static ConvolutionalNetwork parse(String text) {
    List<WordReader> words = new ArrayList<>();
    for (Matcher matcher = WORD.matcher(text); matcher.find(); ) {
      words.add(new WordReader(matcher.group(), words.size() + 1, matcher.start() + 1));
    }
    if (words.isEmpty()) {
      throw new NetworkException(
          "a network text begins with the image; this one is empty."
              + " Write for example 28x28x1 conv5@3 max2 dense3.");
    }
    ConvolutionalNetwork onInput = words.get(0).naming(NetworkText::readInput);
    List<NetworkLayer> layers = new ArrayList<>();
    for (WordReader word : words.subList(1, words.size())) {
      layers.add(word.naming(LayerWords::read));
    }
    var network =
        new ConvolutionalNetwork(onInput.input(), layers, onInput.seed(), onInput.learningRate());
    network.classes();
    return network;
  }

  private static ConvolutionalNetwork readInput(WordReader word) {
    if (!word.startsWithDigit()) {
      throw new NetworkException(
          "a network text begins with the image, height x width x channels."
              + " Write for example 28x28x1 before it.");
    }
    int height = word.number("the height of the image");
    word.expect(word.skipTimes(), 'x', "the width of the image", "28x28x1");
    int width = word.number("the width of the image");
    word.expect(word.skipTimes(), 'x', "the number of channels", "28x28x1");
    int channels = word.number("the number of channels");
    word.expectEnd();
    return ConvolutionalNetwork.on(height, width, channels);
  }

  /** {@code 28x28x1}. */
  static String input(Shape.Maps input) {
    return input.size().height() + "x" + input.size().width() + "x" + input.channels();
  }

  /** {@code /2:same}: how a window slides, without what a reader would assume anyway. */
  static String slide(SlidingWindow window, Size usualStride) {
    String stride = window.stride().equals(usualStride) ? "" : "/" + size(window.stride());
    return stride + border(window.border());
  }

  /** {@code 3}, or {@code 3x2} where height and width differ. */
  static String size(Size size) {
    boolean isSquare = size.height() == size.width();
    return isSquare ? "" + size.height() : size.height() + "x" + size.width();
  }

  private static String border(Border border) {
    return switch (border) {
      case TRUNCATE -> "";
      case SAME -> ":same";
      case STRICT -> ":strict";
      case CEIL, SAME_LOWER -> ":" + border.word();
    };
  }
}
