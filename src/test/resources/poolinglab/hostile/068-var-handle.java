// hostile: reaches a field by a handle
// stopped by: allow-list
// says: java.lang.invoke
import java.lang.invoke.MethodHandles;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try {
      return MethodHandles.lookup().findStaticVarHandle(System.class, "out", Object.class).get() == null ? image : null;
    } catch (Exception ignored) {
      return null;
    }
  }
}
