// hostile: calls by a method handle
// stopped by: allow-list
// says: java.lang.invoke.MethodHandles.lookup is not allowed
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    try {
      MethodHandles.lookup().findStatic(System.class, "exit", MethodType.methodType(void.class, int.class)).invoke(0);
    } catch (Throwable ignored) {
      return null;
    }
    return image;
  }
}
