package poolinglab.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkLayer;
import poolinglab.network.NetworkText;
import poolinglab.translate.keras.KerasModel;

/**
 * A network as text, or as a file.
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

  /**
   * The layers of a network for other images and classes: those given, or those of a model but for
   * its last.
   */
  static String layersOf(String given) {
    if (!KerasModel.isName(given)) {
      return given;
    }
    List<NetworkLayer> layers = KerasModel.read(Path.of(given)).network().layers();
    return layers.subList(0, layers.size() - 1).stream()
        .map(NetworkLayer::word)
        .collect(Collectors.joining(" "));
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
