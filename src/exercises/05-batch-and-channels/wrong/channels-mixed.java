// misconception: 15
// diagnosis: Your output has one channel: you take the maximum over the channels, too. Pooling
// does not mix channels; each is pooled on its own and remains.
class MaxPoolBatch {
  static float[][][][] maxPool(float[][][][] images) {
    int batch = images.length;
    int channels = images[0].length;
    int height = images[0][0].length;
    int width = images[0][0][0].length;
    float[][][][] output = new float[batch][1][height / 2][width / 2];
    for (int n = 0; n < batch; n++) {
      for (int c = 0; c < channels; c++) {
        for (int h = 0; h < height / 2; h++) {
          for (int w = 0; w < width / 2; w++) {
            float[] above = images[n][c][2 * h];
            float[] below = images[n][c][2 * h + 1];
            float value = largest(above[2 * w], above[2 * w + 1], below[2 * w], below[2 * w + 1]);
            output[n][0][h][w] = c == 0 ? value : Math.max(output[n][0][h][w], value);
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
    float[] output = new float[batch * (height / 2) * (width / 2)];
    for (int n = 0; n < batch; n++) {
      for (int c = 0; c < channels; c++) {
        for (int h = 0; h < height / 2; h++) {
          for (int w = 0; w < width / 2; w++) {
            int above = index(n, c, 2 * h, 2 * w, channels, height, width);
            int below = index(n, c, 2 * h + 1, 2 * w, channels, height, width);
            int target = index(n, 0, h, w, 1, height / 2, width / 2);
            float value =
                largest(images[above], images[above + 1], images[below], images[below + 1]);
            output[target] = c == 0 ? value : Math.max(output[target], value);
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
