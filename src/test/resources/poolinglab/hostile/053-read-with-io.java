// hostile: reads the exemplar, the old way
// stopped by: allow-list
// says: java.io.FileInputStream
import java.io.FileInputStream;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try (FileInputStream in = new FileInputStream("exemplar/MaxPool2x2.java")) {
      return new float[][] {{in.read()}};
    } catch (Exception ignored) {
      return image;
    }
  }
}
