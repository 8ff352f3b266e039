// hostile: changes the time zone for all
// stopped by: allow-list
// says: java.util.TimeZone.setDefault is not allowed
import java.util.TimeZone;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    TimeZone.setDefault(null);
    return image;
  }
}
