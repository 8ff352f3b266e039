package poolinglab.coursework.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.exercise.Group;
import poolinglab.coursework.exercise.PredictionSheet;
import poolinglab.coursework.exercise.WrongAnswer;
import poolinglab.coursework.grade.GroupResult;
import poolinglab.coursework.xray.Finding;

/** Marks a prediction; it tells which blocks are not right, but not what is. */
final class PredictionMarker {
  /**
   * What came of a prediction.
   *
   * @param group its points
   * @param findings mistakes that were recognised
   * @param message what else to read; empty when all is right
   * @param blank whether nothing was filled in
   */
  record SheetResult(GroupResult group, List<Finding> findings, String message, boolean blank) {}

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
                        "a group “prediction” needs a prediction.txt; %s has none. Add it."
                            .formatted(exercise.slug())))
            .key();
  }

  SheetResult mark(Group group, Optional<String> sheet) {
    PredictionSheet filled = PredictionSheet.parse(sheet.orElse(""), key.blocks().keySet());
    List<String> wrong = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String block : key.blocks().keySet()) {
      if (!key.agreesOn(block, filled)) {
        (filled.isBlank(block) ? open : wrong).add(block);
      }
    }
    int blocks = key.blocks().size();
    int right = blocks - wrong.size() - open.size();
    GroupResult result =
        new GroupResult(
            group.name(),
            group.title(),
            group.points(),
            right == blocks ? group.points() : 0,
            blocks,
            right);
    boolean blank = open.size() == blocks;
    String message = blank ? blank(sheet) : message(filled, wrong, open);
    return new SheetResult(result, findings(filled, wrong), message, blank);
  }

  private static String blank(Optional<String> sheet) {
    if (sheet.isEmpty()) {
      return "There is no prediction.txt.";
    }
    return sheet.get().isBlank()
        ? "prediction.txt is empty."
        : "The prediction is not filled in: prediction.txt.";
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
        findings.add(Finding.named(wrong.name(), wrong.misconception(), wrong.diagnosis(), 1));
      }
    }
    return findings;
  }

  private String message(PredictionSheet filled, List<String> wrong, List<String> open) {
    List<String> parts = new ArrayList<>();
    List<String> read = wrong.stream().filter(block -> key.hasShapeOf(block, filled)).toList();
    if (!read.isEmpty()) {
      parts.add("not right: " + String.join(", ", read));
    }
    for (String block : wrong) {
      if (!read.contains(block)) {
        int cells = key.cells(block).size();
        parts.add(
            "%s needs %d %s and has %d"
                .formatted(
                    block, cells, cells == 1 ? "value" : "values", filled.cells(block).size()));
      }
    }
    if (!open.isEmpty()) {
      parts.add("to fill in: " + String.join(", ", open));
    }
    return parts.isEmpty() ? "" : "In prediction.txt, " + String.join("; ", parts) + ".";
  }
}
