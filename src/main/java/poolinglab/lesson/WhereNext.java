package poolinglab.lesson;

import java.util.List;
import poolinglab.figure.text.TextBlock;

/** What to try now. */
final class WhereNext implements Chapter {
  @Override
  public String title() {
    return "Where to go next";
  }

  @Override
  public List<String> scenes() {
    return List.of("shift");
  }

  @Override
  public void teach(Classroom classroom) {
    classroom.say("Every choice is a trade-off. Guess first, then look:");
    classroom.show(
        TextBlock.of(
            "./pooling network \"28x28x1 conv5@3 max3 conv15@3 max3 dense3\"",
            "    How many parameters now? And how much of the picture is left?",
            "./pooling network \"28x28x1 conv5@3/2 conv15@3/2 dense3\"",
            "    Strided convolutions shrink the maps too. Is that the same as pooling?",
            "./pooling network \"28x28x1 conv5@3 max2 conv15@3 gap dense3\"",
            "    One average per map, no flattening: what is left for the dense layer?",
            "./pooling network model.keras",
            "    What does pooling save in a model of your own, saved from Keras?",
            "./pooling apply data/fashion-mnist/test/9-ankle-boot/00000.png \\",
            "    --pool avg -o boot.png",
            "    The average instead of the maximum. Which looks sharper?",
            "./pooling lesson --chapter 9 --epochs 20 --seed 7",
            "    Longer, from different weights: does a gap open between the two?",
            "./pooling example 10",
            "    A training loop without a library: what do the two filters become?",
            "./pooling lab",
            "    A web page on which you slide, draw, shift, and guess before you look.",
            "./pooling example",
            "    Short programs to read, run and change, one idea each.",
            "./pooling exercises init my-exercises",
            "    Now you: exercises that are checked every time you save."));
  }
}
