package poolinglab.coursework.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.exercise.Group;
import poolinglab.coursework.exercise.PredictionSheet;
import poolinglab.coursework.exercise.WrongAnswer;

/** Marks a prediction; it tells which blocks are not right, but not what is. */
final class PredictionMarker {
  /**
   * What came of a prediction.
   *
   * @param group its points
   * @param findings mistakes that were recognised
   * @param message what to read besides; empty when all is right
   * @param blank whether nothing was filled in
   */
  record Marked(GroupResult group, List<Finding> findings, String message, boolean blank) {}

  private final Exercise exercise;
  private final PredictionSheet key;

  PredictionMarker(Exercise exercise) {
    this.exercise = exercise;
    this.key =
        exercise
            .prediction()
            .orElseThrow(
                () ->
                    new ExerciseException(
                        "a group “prediction” needs a prediction.txt; "
                            + exercise.slug()
                            + " has none. Add it."))
            .key();
  }

  Marked mark(Group group, Optional<String> sheet) {
    PredictionSheet filled = PredictionSheet.parse(sheet.orElse(""));
    List<String> wrong = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String block : key.blocks().keySet()) {
      if (!key.agreesOn(block, filled)) {
        (filled.isBlank(block) ? open : wrong).add(block);
      }
    }
    int right = key.blocks().size() - wrong.size() - open.size();
    boolean all = right == key.blocks().size();
    GroupResult result =
        new GroupResult(
            group.name(),
            group.title(),
            group.points(),
            all ? group.points() : 0,
            key.blocks().size(),
            right);
    boolean blank = open.size() == key.blocks().size();
    return new Marked(result, findings(filled, wrong), message(wrong, open, blank), blank);
  }

  private List<Finding> findings(PredictionSheet filled, List<String> wrongBlocks) {
    List<Finding> findings = new ArrayList<>();
    for (WrongAnswer wrong : exercise.wrongAnswers()) {
      PredictionSheet sheet =
          wrong.prediction()
              ? PredictionSheet.parse(wrong.text())
              : new PredictionSheet(java.util.Map.of());
      if (sheet.blocks().keySet().stream()
          .anyMatch(block -> wrongBlocks.contains(block) && sheet.agreesOn(block, filled))) {
        findings.add(new Finding(wrong.name(), wrong.misconception(), wrong.diagnosis()));
      }
    }
    return findings;
  }

  private static String message(List<String> wrong, List<String> open, boolean blank) {
    if (blank) {
      return "The prediction is not filled in: prediction.txt.";
    }
    List<String> parts = new ArrayList<>();
    if (!wrong.isEmpty()) {
      parts.add("not right: " + String.join(", ", wrong));
    }
    if (!open.isEmpty()) {
      parts.add("to fill in: " + String.join(", ", open));
    }
    return parts.isEmpty() ? "" : "In prediction.txt, " + String.join("; ", parts) + ".";
  }
}
