// hostile: forbids everything to the judge
// stopped by: allow-list
// says: System.setSecurityManager is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    System.setSecurityManager(null);
    return image;
  }
}
