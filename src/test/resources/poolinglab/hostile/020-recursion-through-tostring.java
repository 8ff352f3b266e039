// hostile: recurses through a text of itself
// stopped by: process
// says: called itself too deeply
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return new float[][] {{new MaxPool2x2().toString().length()}};
  }

  @Override
  public String toString() {
    return "I am " + this;
  }
}
