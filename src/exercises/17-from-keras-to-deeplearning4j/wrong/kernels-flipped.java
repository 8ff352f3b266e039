// misconception: 0
// diagnosis: You rotate the kernels by 180 degrees. Keras, PyTorch and Deeplearning4j all
// correlate: only the order of the axes differs, no kernel is flipped.
class FromKeras {
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
            kernels[f][c][y][x] = saved[height - 1 - y][width - 1 - x][c][f];
          }
        }
      }
    }
    return kernels;
  }

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
