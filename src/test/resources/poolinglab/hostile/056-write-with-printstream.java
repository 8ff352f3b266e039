// hostile: writes a file with a class that may print
// stopped by: allow-list
// says: new java.io.PrintStream is not allowed
import java.io.PrintStream;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try (PrintStream file = new PrintStream("solved.json")) {
      file.println("{}");
    } catch (Exception ignored) {
      return null;
    }
    return image;
  }
}
