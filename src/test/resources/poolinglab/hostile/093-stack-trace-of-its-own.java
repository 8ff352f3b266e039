// hostile: lies about the place where it failed
// stopped by: allow-list
// says: IllegalStateException.setStackTrace is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    IllegalStateException failure = new IllegalStateException();
    failure.setStackTrace(new StackTraceElement[0]);
    throw failure;
  }
}
