package poolinglab.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import poolinglab.UserException;

/** The four networks of the lesson with trained weights, as files that a command writes. */
public final class LabNetworks {
  /** Below Pooling Lab's folder. */
  public static final Path FOLDER = Path.of("src", "lab", "weights");

  /** In the page's order: without pooling, same and valid; with pooling, same and valid. */
  static final List<String> LINES =
      List.of(
          "28x28x1 conv5@3:same conv15@3:same dense3",
          "28x28x1 conv5@3 conv15@3 dense3",
          "28x28x1 conv5@3:same max2 conv15@3:same max2 dense3",
          "28x28x1 conv5@3 max2 conv15@3 max2 dense3");

  private static final List<String> NAMES =
      List.of("unpooled-same", "unpooled-valid", "pooled-same", "pooled-valid");
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A trained network.
   *
   * @param line the network text
   * @param accuracy on the test images, from 0 to 1, measured with these very weights
   * @param images how many test images that was
   * @param weights float16, little endian, in Base64
   */
  public record Trained(
      String line, long seed, int epochs, double accuracy, int images, String weights) {

    Trained withoutWeights() {
      return new Trained(line, seed, epochs, accuracy, images, "");
    }
  }

  private LabNetworks() {}

  static Path file(int index) {
    return Path.of(NAMES.get(index) + ".json");
  }

  /** All four. Throws a {@link UserException} where one is missing. */
  static List<Trained> read(Path folder) {
    List<Trained> networks = new ArrayList<>();
    for (int i = 0; i < LINES.size(); i++) {
      Path file = folder.resolve(file(i));
      try {
        networks.add(JSON.readValue(LabPage.text(file), Trained.class));
      } catch (JsonProcessingException broken) {
        throw new UserException(broken, "%s must hold a trained network. Train it again.", file);
      }
    }
    return networks;
  }
}
