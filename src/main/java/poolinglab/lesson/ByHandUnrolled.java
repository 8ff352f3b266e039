package poolinglab.lesson;

import poolinglab.figure.NumberGrid;
import poolinglab.reference.MaxPoolByHand;

/** The four windows of a 4×4 image, each written out. */
final class ByHandUnrolled implements Chapter {
  /** As in {@link MaxPoolByHand#unrolled}; a test holds the two together. */
  static final String CODE =
      """
      // An output of half the height and half the width.
      float[][] output = new float[2][2];

      // The first window, at the top left: keep its largest value.
      output[0][0] = max(image[0][0], image[0][1], image[1][0], image[1][1]);

      // Slide by 2 along the row.
      output[0][1] = max(image[0][2], image[0][3], image[1][2], image[1][3]);

      // The next row of windows begins 2 pixels further down.
      output[1][0] = max(image[2][0], image[2][1], image[3][0], image[3][1]);
      output[1][1] = max(image[2][2], image[2][3], image[3][2], image[3][3]);
      """;

  @Override
  public String title() {
    return "By hand, one step at a time";
  }

  @Override
  public void teach(Classroom classroom) {
    float[][] pixels = CloseUp.of(classroom.images().example()).pixels();
    classroom.say(
        """
        Make an output half as high and half as wide. Keep the largest value of the first
        window, slide by 2 along the row and do the same; then go down to the next row of
        windows. In Java, for those 4×4 pixels:\
        """);
    classroom.code(CODE);
    classroom.say("The result:");
    classroom.show(NumberGrid.of(MaxPoolByHand.unrolled(pixels)));
  }
}
