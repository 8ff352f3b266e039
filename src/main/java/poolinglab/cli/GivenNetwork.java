package poolinglab.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkText;
import poolinglab.translate.keras.KerasModel;

/**
 * A network that somebody has written out, or the file of one.
 *
 * @param model the file's, with its weights
 */
record GivenNetwork(ConvolutionalNetwork network, Optional<KerasModel> model) {

  /**
   * Reads a network text, or a file of Keras: a word that ends as one, or is the name of a file or
   * folder.
   *
   * @throws poolinglab.UserException when it is neither
   */
  static GivenNetwork of(String given) {
    if (KerasModel.isName(given) || exists(given)) {
      KerasModel model = KerasModel.read(Path.of(given));
      return new GivenNetwork(model.network(), Optional.of(model));
    }
    return new GivenNetwork(NetworkText.parse(given), Optional.empty());
  }

  private static boolean exists(String given) {
    try {
      return !given.isBlank() && Files.exists(Path.of(given));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  /** Says on standard error what was left out on reading. */
  GivenNetwork noted(Terminal terminal) {
    model.ifPresent(read -> read.notes().forEach(note -> ArrayOptions.note(note + ".", terminal)));
    return this;
  }
}
