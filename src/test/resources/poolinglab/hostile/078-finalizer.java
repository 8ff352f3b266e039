// hostile: runs in the finalizer thread after the answer
// stopped by: allow-list
// says: a method finalize() is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    new MaxPool2x2();
    return image;
  }

  @Override
  @SuppressWarnings({"deprecation", "removal"})
  protected void finalize() {
    while (true) { }
  }
}
