// hostile: writes a file by the trace of an exception
// stopped by: allow-list
// says: new java.io.PrintWriter is not allowed
import java.io.PrintWriter;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try {
      new Exception("text").printStackTrace(new PrintWriter("solved.json"));
    } catch (Exception ignored) {
      return null;
    }
    return image;
  }
}
