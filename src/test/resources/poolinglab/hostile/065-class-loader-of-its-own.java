// hostile: defines classes that nobody has checked
// stopped by: allow-list
// says: ClassLoader is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return new Loader().define(new byte[] {1, 2}) == null ? image : null;
  }

  static final class Loader extends ClassLoader {
    Class<?> define(byte[] bytes) {
      return defineClass(null, bytes, 0, bytes.length);
    }
  }
}
