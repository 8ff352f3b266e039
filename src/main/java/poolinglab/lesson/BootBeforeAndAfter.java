package poolinglab.lesson;

import java.util.List;
import poolinglab.figure.BeforeAfter;
import poolinglab.figure.BeforeAfter.Stage;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;

/** A real picture, pooled once and twice. */
final class BootBeforeAndAfter implements Chapter {
  @Override
  public String title() {
    return "A picture before and after";
  }

  @Override
  public void teach(Classroom classroom) {
    MaxPooling pooling = new MaxPooling(WindowSpec.ofKernel(2));
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
    List<Stage> stages =
        List.of(
            new Stage("as it is", once.plane(0)),
            new Stage("pooled", twice.plane(0)),
            new Stage("pooled twice", thrice.plane(0)));
    classroom.show(
        BeforeAfter.text(stages, 0, 255, classroom.ink()), List.of(BeforeAfter.of(stages, 0, 255)));
    classroom.say(
        """
        It is still recognisable. What is gone is where exactly in its group each bright pixel
        stood; what stays is that there was one.\
        """);
  }
}
