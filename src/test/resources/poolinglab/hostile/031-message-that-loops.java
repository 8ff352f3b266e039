// hostile: throws an exception of its own whose message never ends
// stopped by: process
// says: threw | did not return within
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    throw new Endless();
  }

  static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      while (true) {
        fillInStackTrace();
      }
    }

    @Override
    public String toString() {
      return getMessage();
    }
  }
}
