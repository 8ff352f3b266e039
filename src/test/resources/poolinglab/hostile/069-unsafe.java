// hostile: writes into any memory
// stopped by: allow-list
// says: sun.misc.Unsafe
import sun.misc.Unsafe;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try {
      var field = Unsafe.class.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      ((Unsafe) field.get(null)).putAddress(0, 0);
    } catch (Exception ignored) {
      return null;
    }
    return image;
  }
}
