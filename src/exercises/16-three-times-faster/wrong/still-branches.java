// misconception: 0
// diagnosis: It is not three times as fast. Writing out the window without loops is not enough
// as long as if or ?: compares the values: with random values the processor guesses wrong again
// and again. Math.max needs no guess.
class FasterMaxPool {
  static float[] maxPool(float[] image, int height, int width) {
    int outHeight = height / 2;
    int outWidth = width / 2;
    float[] output = new float[outHeight * outWidth];
    for (int ii = 0; ii < outHeight; ii++) {
      int upper = 2 * ii * width;
      int lower = upper + width;
      int target = ii * outWidth;
      for (int jj = 0; jj < outWidth; jj++) {
        int left = 2 * jj;
        float first = image[upper + left];
        float second = image[upper + left + 1];
        float third = image[lower + left];
        float fourth = image[lower + left + 1];
        float above = first > second ? first : second;
        float below = third > fourth ? third : fourth;
        output[target + jj] = above > below ? above : below;
      }
    }
    return output;
  }
}
