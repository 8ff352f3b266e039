// hostile: implements an interface at run time
// stopped by: allow-list
// says: java.lang.reflect.Proxy.newProxyInstance is not allowed
import java.lang.reflect.Proxy;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return Proxy.newProxyInstance(null, new Class<?>[] {Runnable.class}, (a, b, c) -> null) == null ? null : image;
  }
}
