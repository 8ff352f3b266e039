// hostile: uses the common pool
// stopped by: allow-list
// says: java.util.concurrent.ForkJoinPool
import java.util.concurrent.ForkJoinPool;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    ForkJoinPool.commonPool().submit(() -> { while (true) { } });
    return image;
  }
}
