// hostile: throws an exception whose message throws another
// stopped by: process
// says: threw
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    throw new Nested();
  }

  static final class Nested extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new Nested();
    }

    @Override
    public String toString() {
      throw new Nested();
    }
  }
}
