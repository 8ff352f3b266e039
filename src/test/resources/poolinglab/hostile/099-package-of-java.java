// hostile: replaces java.lang.String
// stopped by: compiler
// says: package exists in another module: java.base
package java.lang;

public class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return image;
  }
}
