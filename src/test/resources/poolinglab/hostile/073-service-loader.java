// hostile: loads whatever is on the class path
// stopped by: allow-list
// says: java.util.ServiceLoader
import java.util.ServiceLoader;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return ServiceLoader.load(Runnable.class).findFirst().isPresent() ? image : null;
  }
}
