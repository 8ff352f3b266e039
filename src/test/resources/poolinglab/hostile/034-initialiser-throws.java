// hostile: fails in the static initialiser
// stopped by: process
// says: threw
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return image;
  }

  static final float[] EMPTY = new float[0];
  static final float FIRST = EMPTY[0];
}
