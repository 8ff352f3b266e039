// hostile: names a class only between angle brackets
// stopped by: allow-list
// says: Thread is not allowed
import java.util.ArrayList;
import java.util.List;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return image;
  }

  static final List<Thread> THREADS = new ArrayList<>();
}
