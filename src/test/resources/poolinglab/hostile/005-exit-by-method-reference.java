// hostile: calls through a lambda instead of a call
// stopped by: allow-list
// says: System.exit is not allowed
import java.util.function.IntConsumer;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    IntConsumer end = System::exit;
    end.accept(0);
    return image;
  }
}
