// hostile: writes a file with a class that formats
// stopped by: allow-list
// says: new java.util.Formatter is not allowed
import java.util.Formatter;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try (Formatter file = new Formatter("solved.json")) {
      file.format("%d", 1);
    } catch (Exception ignored) {
      return null;
    }
    return image;
  }
}
