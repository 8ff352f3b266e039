// hostile: runs in the cleaner thread after the answer
// stopped by: allow-list
// says: java.lang.ref.Cleaner
import java.lang.ref.Cleaner;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    Cleaner.create().register(new Object(), () -> { while (true) { } });
    return image;
  }
}
