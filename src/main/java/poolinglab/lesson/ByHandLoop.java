package poolinglab.lesson;

import java.util.Arrays;
import java.util.List;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPoolByHand;

/** The same steps as a double loop, for images of any size. */
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
    return "By hand, with a loop";
  }

  @Override
  public List<String> scenes() {
    return List.of("fit", "free");
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
        Only the indices differ between those lines, and they follow the row and column of the
        output. So the lines become two loops: ii runs over the rows, jj over the columns.\
        """);
    classroom.code(CODE);
    classroom.say(
        """
        For the 4×4 pixels the loops give %s, and they turn the whole picture of %s pixels into
        %d×%d.\
        """
            .formatted(
                same ? "the same result as the four steps above" : "a different result",
                picture.size(),
                output.length,
                output[0].length));
  }
}
