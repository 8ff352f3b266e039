// hostile: writes a file
// stopped by: allow-list
// says: new java.io.FileWriter is not allowed
import java.io.FileWriter;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try (FileWriter file = new FileWriter("solved.json")) {
      file.write("{}");
    } catch (Exception ignored) {
      return null;
    }
    return image;
  }
}
