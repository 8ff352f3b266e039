// hostile: reads a class of the judge
// stopped by: allow-list
// says: Class.getResourceAsStream is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return MaxPool2x2.class.getResourceAsStream("/Exemplar.class") == null ? image : null;
  }
}
