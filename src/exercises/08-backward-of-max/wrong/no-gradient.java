// misconception: 14
// diagnosis: You return zeros, as if a maximum had no gradient. It has one wherever a single pixel
// is largest: that pixel passes every small change on, so it gets the window's whole gradient.
class MaxPoolBackward {
  static float[][] backward(float[][] image, float[][] gradOutput, int kernel, int stride) {
    return new float[image.length][image[0].length];
  }
}
