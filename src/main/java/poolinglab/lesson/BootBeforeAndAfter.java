package poolinglab.lesson;

import poolinglab.figure.TerminalPicture;
import poolinglab.figure.TextBlock;
import poolinglab.geometry.PoolingSpec;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;

/** A real picture, pooled once and twice. */
final class BootBeforeAndAfter implements Chapter {
  private static final int GAP = 4;

  @Override
  public String title() {
    return "A picture before and after";
  }

  @Override
  public void teach(Classroom classroom) {
    MaxPooling pooling = new MaxPooling(PoolingSpec.ofKernel(2));
    FeatureMaps once = classroom.images().example();
    FeatureMaps twice = pooling.forward(once);
    FeatureMaps thrice = pooling.forward(twice);
    classroom.say(
        """
        Max pooling lays a window of 2×2 pixels on the picture, keeps the brightest of the four
        and moves on by 2. Of every four pixels one stays: half the height, half the width, a
        quarter of the pixels. This is a test picture (%s), pooled once and twice:
        """
            .formatted(classroom.images().exampleName()));
    classroom.show(
        draw("as it is", once, classroom)
            .beside(draw("pooled", twice, classroom), GAP)
            .beside(draw("pooled twice", thrice, classroom), GAP));
    classroom.say(
        """
        It is still recognisable. What is gone is where exactly in its group each bright pixel
        stood; what stays is that there was one.""");
  }

  private static TextBlock draw(String title, FeatureMaps maps, Classroom classroom) {
    Size size = maps.size();
    return TerminalPicture.of(maps.plane(0), 0, 255, classroom.ink())
        .under(classroom.ink().bold(title + ", " + size));
  }
}
