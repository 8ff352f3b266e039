// hostile: closes the output without calling close
// stopped by: allow-list
// says: java.io.PrintStream.close is not allowed
import java.io.PrintStream;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try (PrintStream out = System.out) {
      out.println("bye");
    }
    return image;
  }
}
