/** What changes when a network moves from Keras to Deeplearning4j. */
class FromKeras {
  /**
   * Returns the rows that come out of max pooling a square map without padding; windows that do
   * not fit are left out.
   *
   * @param framework "keras", "pytorch" or "dl4j"
   * @param side the rows of the map, and its columns
   * @param kernel the side of the window; 0 if it was not given
   * @param stride how far the window moves; 0 if it was not given
   */
  static int outputSide(String framework, int side, int kernel, int stride) {
    int window = kernel;
    if (window == 0) {
      window = framework.equals("dl4j") ? 1 : 2;
    }
    int step = stride;
    if (step == 0) {
      step = framework.equals("dl4j") ? 2 : window;
    }
    return (side - window) / step + 1;
  }

  /**
   * Returns the values of feature maps in the order in which Keras's Flatten lists them.
   *
   * @param maps [channels][height][width]
   */
  static float[] flatten(float[][][] maps) {
    int channels = maps.length;
    int height = maps[0].length;
    int width = maps[0][0].length;
    float[] flat = new float[channels * height * width];
    int next = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < channels; c++) {
          flat[next++] = maps[c][y][x];
        }
      }
    }
    return flat;
  }

  /**
   * Returns a convolution's kernels, which Keras has saved, as Deeplearning4j and PyTorch have them.
   *
   * @param saved [height][width][channels][filters]
   * @return [filters][channels][height][width]
   */
  static float[][][][] kernels(float[][][][] saved) {
    int height = saved.length;
    int width = saved[0].length;
    int channels = saved[0][0].length;
    int filters = saved[0][0][0].length;
    float[][][][] kernels = new float[filters][channels][height][width];
    for (int f = 0; f < filters; f++) {
      for (int c = 0; c < channels; c++) {
        for (int y = 0; y < height; y++) {
          for (int x = 0; x < width; x++) {
            kernels[f][c][y][x] = saved[y][x][c][f];
          }
        }
      }
    }
    return kernels;
  }

  /**
   * Returns the weights of the first dense layer after Flatten, which Keras has saved, with their
   * rows in Deeplearning4j's order.
   *
   * @param saved [channels * height * width][units], a row for each flattened value
   * @param channels, height, width of the maps that are flattened
   */
  static float[][] dense(float[][] saved, int channels, int height, int width) {
    float[][] rows = new float[saved.length][];
    for (int c = 0; c < channels; c++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          rows[(c * height + y) * width + x] = saved[(y * width + x) * channels + c].clone();
        }
      }
    }
    return rows;
  }
}
