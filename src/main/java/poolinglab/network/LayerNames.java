package poolinglab.network;

import java.util.List;

/** The names of layers, for those who mistyped one. */
final class LayerNames {
  /** One word of each kind, as suggested after a typing error. */
  private static final List<String> EXAMPLES =
      List.of(
          "conv5@3",
          "max2",
          "avg2",
          "sum2",
          "pnorm2",
          "gap",
          "gmp",
          "gsum",
          "gpnorm",
          "dense3",
          "bn",
          "dropout0.5",
          "flatten",
          "relu",
          "tanh",
          "sigmoid",
          "leaky0.01");

  private static final String NAMES =
      "conv, max, avg, sum, pnorm, gap, gmp, gsum, gpnorm, dense, bn, dropout, leaky, flatten or"
          + " an activation function";

  /** What follows a convolution or a dense layer. */
  static final String ACTIVATIONS =
      "relu, linear, tanh, sigmoid, elu, selu, softplus, softsign, gelu, silu or softmax";

  private LayerNames() {}

  /** What to say of a call of something else than Keras's layers. */
  static NetworkException noSuchCall(String name) {
    return new NetworkException(
        "Keras's layers have the names Conv2D, MaxPooling2D, AveragePooling2D, GlobalMaxPooling2D,"
            + " GlobalAveragePooling2D, Flatten, Dense, Dropout, BatchNormalization, ReLU,"
            + " LeakyReLU and Activation here; got %s. Use one of them.",
        WordReader.quoted(name));
  }

  /** What to say of a word that names none. */
  static NetworkException noSuchLayer(String name) {
    NetworkException.require(
        !name.isEmpty(), "a layer begins with its name, in letters; got none. Use %s.", NAMES);
    String nearest = nearest(name);
    String meant = nearest.isEmpty() ? "" : " Did you mean '" + nearest + "'?";
    return new NetworkException(
        "there is no layer %s.%s Use %s.", WordReader.quoted(name), meant, NAMES);
  }

  /** The example of the layer that {@code name} resembles most, or an empty text. */
  private static String nearest(String name) {
    String nearest = "";
    int fewestEdits = Integer.MAX_VALUE;
    for (String example : EXAMPLES) {
      int edits = edits(name, letters(example));
      if (resembles(name, letters(example)) && edits < fewestEdits) {
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
