package poolinglab.reference;

import poolinglab.geometry.GeometryException;

/**
 * Max pooling with a 2×2 window as the lesson writes it, twice: once with every step spelled out,
 * and once as the double loop that those steps become. One image, one channel. [H,W] → [H/2,W/2]
 */
public final class MaxPoolByHand {
  private MaxPoolByHand() {}

  /**
   * Every step spelled out, for an image of 4×4 pixels. [4,4] → [2,2]
   *
   * @throws GeometryException when the image is not 4×4
   */
  public static float[][] unrolled(float[][] image) {
    check4By4(image);

    // An output of half the height and half the width.
    float[][] output = new float[2][2];

    // The first window, at the top left: keep its largest value.
    output[0][0] = max(image[0][0], image[0][1], image[1][0], image[1][1]);

    // Slide by 2 along the row.
    output[0][1] = max(image[0][2], image[0][3], image[1][2], image[1][3]);

    // The next row of windows begins 2 pixels further down.
    output[1][0] = max(image[2][0], image[2][1], image[3][0], image[3][1]);
    output[1][1] = max(image[2][2], image[2][3], image[3][2], image[3][3]);

    return output;
  }

  /**
   * The same for an image of any size: {@code ii} counts the rows of the output and {@code jj} its
   * columns. With an odd height or width, the last row or column fills no window and is lost.
   *
   * @throws GeometryException when the image is smaller than 2×2
   */
  public static float[][] doubleLoop(float[][] image) {
    checkAtLeast2By2(image);

    float[][] output = new float[image.length / 2][image[0].length / 2];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        output[ii][jj] =
            max(
                image[2 * ii][2 * jj],
                image[2 * ii][2 * jj + 1],
                image[2 * ii + 1][2 * jj],
                image[2 * ii + 1][2 * jj + 1]);
      }
    }
    return output;
  }

  private static float max(float a, float b, float c, float d) {
    return Math.max(Math.max(a, b), Math.max(c, d));
  }

  private static void check4By4(float[][] image) {
    FeatureMaps maps = FeatureMaps.ofImage(image);
    GeometryException.require(
        maps.size().height() == 4 && maps.size().width() == 4,
        "the unrolled version spells out the four windows of a 4×4 image; got %s. Use the double"
            + " loop for other sizes.",
        maps.size());
  }

  private static void checkAtLeast2By2(float[][] image) {
    FeatureMaps maps = FeatureMaps.ofImage(image);
    GeometryException.require(
        maps.size().height() >= 2 && maps.size().width() >= 2,
        "a 2×2 window needs an image of at least 2×2; got %s. Use a larger image.",
        maps.size());
  }
}
