package poolinglab.network;

import static poolinglab.network.NetworkText.COUNT_PADDING;

import java.util.List;
import java.util.Locale;
import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.PoolingKind;

/** The words that name layers, and how each is read. */
final class LayerWords {
  /** One word of each kind, as suggested after a typing error. */
  private static final List<String> EXAMPLES =
      List.of(
          "conv5@3", "max2", "avg2", "sum2", "pnorm2", "gap", "gmp", "gsum", "gpnorm", "dense3");

  private static final String NAMES = "conv, max, avg, sum, pnorm, gap, gmp, gsum, gpnorm or dense";
  private static final String SLIDE = "/stride, +padding, *dilation and :border";

  private LayerWords() {}

  static NetworkLayer read(WordReader word) {
    String name = word.letters();
    return switch (name) {
      case "conv" -> convolution(word);
      case "max" -> pool(word, PoolingKind.MAX);
      case "avg" -> pool(word, PoolingKind.AVERAGE);
      case "sum" -> pool(word, PoolingKind.SUM);
      case "pnorm" -> pool(word, PoolingKind.P_NORM);
      case "gap" -> ended(word, GlobalPool.AVERAGE, "");
      case "gmp" -> ended(word, GlobalPool.MAX, "");
      case "gsum" -> ended(word, new GlobalPool(PoolingKind.SUM, 0), "");
      case "gpnorm" -> ended(word, new GlobalPool(PoolingKind.P_NORM, exponent(word)), "only ^p");
      case "dense" -> ended(word, new Dense(word.number("the number of units")), "");
      default -> throw noSuchLayer(name);
    };
  }

  private static Convolution convolution(WordReader word) {
    int filters = word.number("the number of filters");
    word.expect(word.skip('@'), '@', "the kernel size", "conv5@3");
    Size kernel = word.size("the kernel size");
    WindowSpec window = slide(word, Convolution.of(filters, kernel).window());
    return ended(word, new Convolution(filters, bordered(word, window)), SLIDE);
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

  private static NetworkException noSuchLayer(String name) {
    NetworkException.require(
        !name.isEmpty(), "a layer begins with its name, in letters; got none. Use %s.", NAMES);
    String nearest = nearest(name);
    String meant = nearest.isEmpty() ? "" : " Did you mean '" + nearest + "'?";
    return new NetworkException(
        "there is no layer %s.%s Use %s.", WordReader.quoted(name), meant, NAMES);
  }

  /** The example of the layer that {@code name} resembles most, or an empty text. */
  private static String nearest(String name) {
    String typed = name.toLowerCase(Locale.ROOT);
    String nearest = "";
    int fewestEdits = Integer.MAX_VALUE;
    for (String example : EXAMPLES) {
      int edits = edits(typed, letters(example));
      if (resembles(typed, letters(example)) && edits < fewestEdits) {
        nearest = example;
        fewestEdits = edits;
      }
    }
    return nearest;
  }

  private static boolean resembles(String typed, String name) {
    boolean isLongerForm = typed.startsWith(name) || typed.length() > 2 && name.startsWith(typed);
    return isLongerForm || typed.length() <= 8 && edits(typed, name) <= 1;
  }

  private static String letters(String example) {
    int end = 0;
    while (end < example.length() && Character.isLetter(example.charAt(end))) {
      end++;
    }
    return example.substring(0, end);
  }

  /** Levenshtein distance: insertions, deletions and replacements from one word to the other. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(diagonal, row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
