// misconception: 0
// diagnosis: All channels but the first come out as zeros: your loop over c ends after one.
// Every channel is pooled on its own, and the output has as many as the input.
class MaxPoolBatch {
  static float[][][][] maxPool(float[][][][] images) {
    int batch = images.length;
    int channels = images[0].length;
    int height = images[0][0].length;
    int width = images[0][0][0].length;
    float[][][][] output = new float[batch][channels][height / 2][width / 2];
    for (int n = 0; n < batch; n++) {
      for (int c = 0; c < 1; c++) {
        for (int h = 0; h < height / 2; h++) {
          for (int w = 0; w < width / 2; w++) {
            float[] above = images[n][c][2 * h];
            float[] below = images[n][c][2 * h + 1];
            output[n][c][h][w] =
                largest(above[2 * w], above[2 * w + 1], below[2 * w], below[2 * w + 1]);
          }
        }
      }
    }
    return output;
  }

  static int index(int n, int c, int h, int w, int channels, int height, int width) {
    return ((n * channels + c) * height + h) * width + w;
  }

  static float[] maxPoolFlat(float[] images, int batch, int channels, int height, int width) {
    float[] output = new float[batch * channels * (height / 2) * (width / 2)];
    for (int n = 0; n < batch; n++) {
      for (int c = 0; c < 1; c++) {
        for (int h = 0; h < height / 2; h++) {
          for (int w = 0; w < width / 2; w++) {
            int above = index(n, c, 2 * h, 2 * w, channels, height, width);
            int below = index(n, c, 2 * h + 1, 2 * w, channels, height, width);
            int target = index(n, c, h, w, channels, height / 2, width / 2);
            output[target] =
                largest(images[above], images[above + 1], images[below], images[below + 1]);
          }
        }
      }
    }
    return output;
  }

  private static float largest(float a, float b, float c, float d) {
    return Math.max(Math.max(a, b), Math.max(c, d));
  }
}
