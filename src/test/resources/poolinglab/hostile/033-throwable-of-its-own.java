// hostile: throws an exception that is caused by itself in a circle
// stopped by: process
// says: threw
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    Circle first = new Circle();
    Circle second = new Circle();
    first.initCause(second);
    second.initCause(first);
    throw first;
  }

  static final class Circle extends Error {
    private static final long serialVersionUID = 1;
  }
}
