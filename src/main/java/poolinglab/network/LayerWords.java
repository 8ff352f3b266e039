package poolinglab.network;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;

/** The words that name layers, and how each is read. */
final class LayerWords {
  /** One word of each kind, as shown to somebody who mistyped. */
  private static final List<String> EXAMPLES =
      List.of("conv5@3", "max2", "avg2", "pnorm2", "gap", "gmp", "dense3");

  private LayerWords() {}

  static NetworkLayer read(WordReader word) {
    String name = word.letters();
    NetworkLayer layer =
        switch (name) {
          case "conv" -> convolution(word);
          case "max" -> pool(word, Pool.max(kernel(word)));
          case "avg" -> pool(word, Pool.average(kernel(word)));
          case "pnorm" -> {
            Size kernel = kernel(word);
            int p = word.skip('^') ? word.number("the exponent p") : 2;
            yield pool(word, Pool.pNorm(p, kernel));
          }
          case "gap" -> GlobalPool.AVERAGE;
          case "gmp" -> GlobalPool.MAX;
          case "dense" -> new Dense(word.number("the number of units"));
          default -> throw noSuchLayer(name);
        };
    word.expectEnd();
    return layer;
  }

  private static Convolution convolution(WordReader word) {
    int filters = word.number("the number of filters");
    word.expect(word.skip('@'), '@', "the kernel size", "conv5@3");
    Convolution convolution = Convolution.of(filters, kernel(word));
    if (word.skip('/')) {
      convolution = convolution.withStride(word.size("the stride"));
    }
    return word.skip(':') ? convolution.withBorder(border(word)) : convolution;
  }

  private static Pool pool(WordReader word, Pool pool) {
    Pool sliding = word.skip('/') ? pool.withStride(word.size("the stride")) : pool;
    return word.skip(':') ? sliding.withBorder(border(word)) : sliding;
  }

  private static Size kernel(WordReader word) {
    return word.size("the kernel size");
  }

  private static Border border(WordReader word) {
    String name = word.letters();
    return switch (name) {
      case "valid" -> Border.TRUNCATE;
      case "same" -> Border.SAME;
      case "strict" -> Border.STRICT;
      case "ceil" -> Border.CEIL;
      default ->
          throw new NetworkException(
              "there is no border "
                  + WordReader.quoted(name)
                  + ". Use :same, :valid or :strict, or none for valid.");
    };
  }

  private static NetworkException noSuchLayer(String name) {
    if (name.isEmpty()) {
      throw new NetworkException(
          "a layer begins with its name, in letters; got none."
              + " Use conv, max, avg, pnorm, gap, gmp or dense.");
    }
    String meant = nearest(name).map(word -> " Did you mean '" + word + "'?").orElse("");
    return new NetworkException(
        "there is no layer "
            + WordReader.quoted(name)
            + "."
            + meant
            + " Use conv, max, avg, pnorm, gap, gmp or dense.");
  }

  /** The one layer that {@code name} resembles, if it is clear which. */
  private static Optional<String> nearest(String name) {
    String typed = name.toLowerCase(Locale.ROOT);
    return EXAMPLES.stream()
        .filter(example -> resembles(typed, letters(example)))
        .min(Comparator.comparingInt(example -> edits(typed, letters(example))));
  }

  private static boolean resembles(String typed, String name) {
    boolean isLongerForm = typed.startsWith(name) || typed.length() > 2 && name.startsWith(typed);
    return isLongerForm || typed.length() <= 8 && edits(typed, name) <= 1;
  }

  private static String letters(String example) {
    return example.replaceFirst("\\d.*", "");
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
