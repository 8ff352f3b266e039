package poolinglab.study;

import java.util.ArrayList;
import java.util.List;
import poolinglab.figure.text.Quantity;

/** Which networks had not learned all they could, so that more epochs may change the order. */
final class LearningFinding implements Finding {
  private static final int ENOUGH_TO_TELL = 3;

  @Override
  public List<String> sentences(Experiment experiment, List<Summary> summaries, Judge judge) {
    int epochs = summaries.get(0).results().get(0).curve().size();
    int middle = (epochs + 1) / 2;
    if (epochs < ENOUGH_TO_TELL) {
      return List.of(
          "After %s the networks are still learning; more may change the order."
              .formatted(Quantity.of(epochs, "epoch")));
    }
    List<String> learning = new ArrayList<>();
    for (Summary summary : summaries) {
      double rise = summary.accuracy().mean() - summary.accuracyAfter(middle - 1).mean();
      if (rise > judge.standardError(summary.accuracy().mean())) {
        learning.add(
            "%s (%s since epoch %d)"
                .formatted(
                    summary.name() + experiment.words(", images %s", summary.tone()),
                    Words.points(rise),
                    middle));
      }
    }
    return learning.isEmpty()
        ? List.of()
        : List.of(
            "Still learning at the end, so that more epochs may change the order: %s."
                .formatted(Words.list(learning)));
  }
}
