// hostile: hides a public class in this file
// stopped by: compiler
// says: should be declared in a file named Exemplar.java
public class Exemplar {
  static float[][] maxPool(float[][] image) {
    return image;
  }
}
