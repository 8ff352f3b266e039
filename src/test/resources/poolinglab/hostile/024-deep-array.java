// hostile: asks for a great array of arrays in one instruction
// stopped by: process
// says: ran out of memory
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    float[][][] huge = new float[1 << 10][1 << 12][1 << 12];
    return huge[0];
  }
}
