// hostile: makes 2 + 2 into 5 for the judge as well
// stopped by: allow-list
// says: java.lang.reflect.Field | setAccessible
import java.lang.reflect.Field;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try {
      Field value = Integer.class.getDeclaredField("value");
      value.setAccessible(true);
      value.setInt(4, 5);
    } catch (Exception ignored) {
      return null;
    }
    return image;
  }
}
