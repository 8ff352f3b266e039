// hostile: lets the judge write commas for points
// stopped by: allow-list
// says: java.util.Locale.setDefault is not allowed
import java.util.Locale;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    Locale.setDefault(Locale.GERMANY);
    return image;
  }
}
