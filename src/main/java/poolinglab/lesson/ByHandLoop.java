package poolinglab.lesson;

import java.util.Arrays;
import poolinglab.figure.text.TextBlock;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPoolByHand;

/** The steps rolled up into a double loop, for images of any size. */
final class ByHandLoop implements Chapter {
  /** As in {@link MaxPoolByHand#doubleLoop}; a test holds the two together. */
  static final String CODE =
      """
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
      """;

  @Override
  public String title() {
    return "By hand, the loop";
  }

  @Override
  public void teach(Classroom classroom) {
    FeatureMaps picture = classroom.images().example();
    float[][] pixels = CloseUp.of(picture).pixels();
    float[][] output = MaxPoolByHand.doubleLoop(picture.plane(0).rows());
    boolean same =
        Arrays.deepEquals(MaxPoolByHand.doubleLoop(pixels), MaxPoolByHand.unrolled(pixels));
    classroom.say(
        """
        Those lines differ only in their numbers, and the numbers follow the output's row and
        column. So they become two loops, ii over the rows and jj over the columns:\
        """);
    classroom.show(new TextBlock(CODE.lines().toList()));
    classroom.say(
        """
        On the 4×4 pixels it answers %s, and on the whole picture it turns %s pixels
        into %d×%d.\
        """
            .formatted(
                same ? "the same as the spelled-out steps" : "something else",
                picture.size(),
                output.length,
                output[0].length));
  }
}
