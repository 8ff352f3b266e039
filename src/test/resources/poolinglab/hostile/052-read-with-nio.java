// hostile: reads the exemplar
// stopped by: allow-list
// says: java.nio.file.Files
import java.nio.file.Files;
import java.nio.file.Path;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try {
      return new float[][] {{Files.readAllBytes(Path.of("src/exercises/02-max-pool-2x2/exemplar/MaxPool2x2.java")).length}};
    } catch (Exception ignored) {
      return image;
    }
  }
}
