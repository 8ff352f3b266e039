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
  public List<String> scenes() {
    return List.of("line", "shuffle");
  }

  @Override
  public void teach(Classroom classroom) {
    MaxPooling pooling = new MaxPooling(WindowSpec.ofKernel(2));
    FeatureMaps original = classroom.images().example();
    FeatureMaps pooled = pooling.forward(original);
    FeatureMaps pooledTwice = pooling.forward(pooled);
    classroom.say(
        """
        Max pooling lays a window of 2×2 pixels on the picture, keeps the brightest of the
        four, and moves on by 2. Out of every four pixels one remains: half the height, half
        the width, a quarter of the pixels. This test picture (%s) is pooled once and then once
        more:
        """
            .formatted(classroom.images().exampleName()));
    List<Stage> stages =
        List.of(
            new Stage("original", original.plane(0)),
            new Stage("pooled", pooled.plane(0)),
            new Stage("pooled twice", pooledTwice.plane(0)));
    classroom.show(
        BeforeAfter.text(stages, 0, 255, classroom.ink()), List.of(BeforeAfter.of(stages, 0, 255)));
    classroom.ask(
        "You can still recognise it. What is lost, and what remains?",
        """
        Lost is where in its group of four the bright pixel was; what remains is that there was
        one.\
        """);
  }
}
