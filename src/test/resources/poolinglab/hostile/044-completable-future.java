// hostile: runs in the common pool under a harmless name
// stopped by: allow-list
// says: java.util.concurrent.CompletableFuture.supplyAsync is not allowed
import java.util.concurrent.CompletableFuture;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return CompletableFuture.supplyAsync(() -> image).join();
  }
}
