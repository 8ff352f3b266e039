// hostile: fetches a solution
// stopped by: allow-list
// says: java.net.URL
import java.net.URL;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try {
      new URL("http://localhost/").openStream().close();
    } catch (Exception ignored) {
      return null;
    }
    return image;
  }
}
