/** The backward pass through a convolution and its ReLU. */
class ConvolutionBackward {
  /**
   * Carries a gradient back through ReLU.
   *
   * @param sums what went into ReLU, [height][width]
   * @param gradOutput the gradient of each output cell, [height][width]
   * @return the gradient of each sum, [height][width]
   */
  static float[][] relu(float[][] sums, float[][] gradOutput) {
    throw new UnsupportedOperationException("write me");
  }

  /**
   * Carries a gradient back to the weights.
   *
   * @param images what was convolved, [n][height][width]
   * @param gradSums the gradient of each image's sums, [n][windows down][windows across]
   * @return the gradient of each weight, the mean over the images
   */
  static float[][] gradKernel(float[][][] images, float[][][] gradSums) {
    throw new UnsupportedOperationException("write me");
  }

  /**
   * Carries a gradient back to the bias.
   *
   * @param gradSums the gradient of each image's sums, [n][windows down][windows across]
   * @return the gradient of the bias, the mean over the images
   */
  static float gradBias(float[][][] gradSums) {
    throw new UnsupportedOperationException("write me");
  }

  /**
   * Carries a gradient back to the pixels of one image.
   *
   * @param gradSums the gradient of each sum, [windows down][windows across]
   * @param kernel the weights, [height][width]
   * @return the gradient of each pixel
   */
  static float[][] gradImage(float[][] gradSums, float[][] kernel) {
    throw new UnsupportedOperationException("write me");
  }
}
