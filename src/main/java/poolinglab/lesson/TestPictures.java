package poolinglab.lesson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import poolinglab.figure.Ink;
import poolinglab.figure.TerminalPicture;
import poolinglab.figure.TextBlock;
import poolinglab.geometry.PoolingSpec;
import poolinglab.network.Classifier.Prediction;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;

/** A few test pictures with every network's word on them: one of each class, then mistakes. */
final class TestPictures {
  private static final int IN_A_ROW = 3;
  private static final int MOST_CLASSES = 3;
  private static final int MISTAKES = 3;
  private static final int GAP = 4;

  private TestPictures() {}

  static List<TextBlock> of(Classroom classroom, List<TrainedNetwork> networks) {
    List<TextBlock> rows = new ArrayList<>();
    TextBlock row = null;
    int inRow = 0;
    for (int index : chosen(classroom, networks)) {
      TextBlock picture = draw(index, classroom, networks);
      row = inRow == 0 ? picture : row.beside(picture, GAP);
      inRow++;
      if (inRow == IN_A_ROW) {
        rows.add(row);
        inRow = 0;
      }
    }
    if (inRow > 0) {
      rows.add(row);
    }
    return rows;
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

  private static TextBlock draw(int index, Classroom classroom, List<TrainedNetwork> networks) {
    FeatureMaps picture = classroom.images().testPicture(index);
    Ink ink = classroom.ink();
    // Without colour a pixel takes two characters and a whole line; pooling makes room.
    FeatureMaps shown =
        ink.colour() ? picture : new MaxPooling(PoolingSpec.ofKernel(2)).forward(picture);
    List<String> names = classroom.images().set().classNames();
    int label = classroom.images().labels()[index];
    List<String> lines = new ArrayList<>();
    lines.add(ink.bold(names.get(label)));
    lines.addAll(TerminalPicture.of(shown.plane(0), 0, 255, ink).lines());
    for (TrainedNetwork network : networks) {
      Prediction prediction = network.predictions().get(index);
      boolean right = prediction.classIndex() == label;
      lines.add(network.name() + ":");
      String word =
          String.format(
              Locale.ROOT,
              "%s %s, %.0f %%",
              right ? "✓" : "✗",
              names.get(prediction.classIndex()),
              100 * prediction.probability());
      lines.add("  " + (right ? ink.good(word) : ink.bad(word)));
    }
    return new TextBlock(lines);
  }
}
