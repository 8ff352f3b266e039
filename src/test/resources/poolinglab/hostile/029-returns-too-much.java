// hostile: returns one row eight thousand times
// stopped by: process
// says: returned more than
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[] row = new float[1 << 13];
    float[][] output = new float[1 << 13][];
    for (int i = 0; i < output.length; i++) {
      output[i] = row;
    }
    return output;
  }
}
