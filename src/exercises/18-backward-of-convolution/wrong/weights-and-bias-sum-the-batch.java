// misconception: 32
// diagnosis: You add up over the batch, for the weights and for the bias. The loss of a batch is
// the mean over its images, so divide by their number; otherwise the steps grow with the batch.
class ConvolutionBackward {
  static float[][] relu(float[][] sums, float[][] gradOutput) {
    float[][] gradSums = new float[sums.length][sums[0].length];
    for (int ii = 0; ii < sums.length; ii++) {
      for (int jj = 0; jj < sums[ii].length; jj++) {
        if (sums[ii][jj] > 0) {
          gradSums[ii][jj] = gradOutput[ii][jj];
        }
      }
    }
    return gradSums;
  }

  static float[][] gradKernel(float[][][] images, float[][][] gradSums) {
    int height = images[0].length - gradSums[0].length + 1;
    int width = images[0][0].length - gradSums[0][0].length + 1;
    float[][] gradKernel = new float[height][width];
    for (int n = 0; n < images.length; n++) {
      for (int ii = 0; ii < gradSums[n].length; ii++) {
        for (int jj = 0; jj < gradSums[n][ii].length; jj++) {
          for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
              float pixel = images[n][ii + row][jj + column];
              gradKernel[row][column] += gradSums[n][ii][jj] * pixel;
            }
          }
        }
      }
    }
    return gradKernel;
  }

  static float gradBias(float[][][] gradSums) {
    float sum = 0;
    for (float[][] image : gradSums) {
      for (float[] row : image) {
        for (float gradient : row) {
          sum += gradient;
        }
      }
    }
    return sum;
  }

  static float[][] gradImage(float[][] gradSums, float[][] kernel) {
    int height = gradSums.length + kernel.length - 1;
    int width = gradSums[0].length + kernel[0].length - 1;
    float[][] gradImage = new float[height][width];
    for (int ii = 0; ii < gradSums.length; ii++) {
      for (int jj = 0; jj < gradSums[ii].length; jj++) {
        for (int row = 0; row < kernel.length; row++) {
          for (int column = 0; column < kernel[row].length; column++) {
            gradImage[ii + row][jj + column] += gradSums[ii][jj] * kernel[row][column];
          }
        }
      }
    }
    return gradImage;
  }
}
