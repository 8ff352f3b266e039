package poolinglab.lesson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import poolinglab.dl4j.Classifier.Prediction;
import poolinglab.figure.CaptionedPicture;
import poolinglab.figure.TerminalPicture;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;

/** A few test pictures with each network's answer: one of every class, then mistakes. */
final class TestPictures {
  private static final int PER_ROW = 3;
  private static final int MOST_CLASSES = 3;
  private static final int MISTAKES = 3;
  private static final int GAP = 2;

  private TestPictures() {}

  static void show(Classroom classroom, List<TrainedNetwork> networks) {
    List<Integer> chosen = List.copyOf(chosen(classroom, networks));
    for (int from = 0; from < chosen.size(); from += PER_ROW) {
      List<Integer> row = chosen.subList(from, Math.min(chosen.size(), from + PER_ROW));
      TextBlock text =
          row.stream()
              .map(index -> draw(index, classroom, networks))
              .reduce((left, right) -> left.beside(right, GAP))
              .orElseThrow();
      classroom.show(text, row.stream().map(index -> picture(index, classroom, networks)).toList());
    }
  }

  private static Set<Integer> chosen(Classroom classroom, List<TrainedNetwork> networks) {
    int[] labels = classroom.images().labels();
    int classes = classroom.images().set().classNames().size();
    Set<Integer> chosen = new LinkedHashSet<>();
    for (int c = 0; c < Math.min(MOST_CLASSES, classes); c++) {
      chosen.add(classroom.images().firstOfClass(c));
    }
    int wanted = chosen.size() + MISTAKES;
    for (int i = 0; i < labels.length && chosen.size() < wanted; i++) {
      for (TrainedNetwork network : networks) {
        if (network.predictions().get(i).classIndex() != labels[i]) {
          chosen.add(i);
        }
      }
    }
    return chosen;
  }

  private static Picture picture(int index, Classroom classroom, List<TrainedNetwork> networks) {
    return CaptionedPicture.of(
        name(index, classroom),
        classroom.images().testPicture(index).plane(0),
        networks.stream()
            .map(network -> network.name() + ": " + answer(index, classroom, network))
            .toList(),
        0,
        255);
  }

  private static TextBlock draw(int index, Classroom classroom, List<TrainedNetwork> networks) {
    FeatureMaps picture = classroom.images().testPicture(index);
    Ink ink = classroom.ink();
    // Without colour a pixel takes two characters and a line of its own, so the picture is pooled.
    FeatureMaps shown =
        ink.colour() ? picture : new MaxPooling(WindowSpec.ofKernel(2)).forward(picture);
    List<String> lines = new ArrayList<>();
    lines.add(ink.bold(name(index, classroom)));
    lines.addAll(TerminalPicture.of(shown.plane(0), 0, 255, ink).lines());
    for (TrainedNetwork network : networks) {
      String word = answer(index, classroom, network);
      lines.add(network.name() + ":");
      lines.add("  " + (isRight(index, classroom, network) ? ink.good(word) : ink.bad(word)));
    }
    return new TextBlock(lines);
  }

  /** The class it belongs to. */
  private static String name(int index, Classroom classroom) {
    return classroom.images().set().classNames().get(classroom.images().labels()[index]);
  }

  private static boolean isRight(int index, Classroom classroom, TrainedNetwork network) {
    return network.predictions().get(index).classIndex() == classroom.images().labels()[index];
  }

  /** A network's answer: {@code ✓ Dress, 97 %}. */
  private static String answer(int index, Classroom classroom, TrainedNetwork network) {
    Prediction prediction = network.predictions().get(index);
    return String.format(
        Locale.ROOT,
        "%s %s, %.0f %%",
        isRight(index, classroom, network) ? "✓" : "✗",
        classroom.images().set().classNames().get(prediction.classIndex()),
        100 * prediction.probability());
  }
}
