// hostile: leaves the rows of the output null
// stopped by: process
// says: threw
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][] output = new float[image.length / 2][];
    output[0][0] = image[0][0];
    return output;
  }
}
