// hostile: is in a package
// stopped by: allow-list
// says: an answer is in none
package pooling;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return image;
  }
}
