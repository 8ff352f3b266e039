package poolinglab.coursework.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.LearnerResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.grade.UngradedLearner;

/**
 * {@code grades.csv}: one line per learner, for a spreadsheet. Quoted as RFC 4180 says; what a
 * spreadsheet would take for a formula gets an apostrophe before it, which shows and does no harm.
 */
public final class GradesCsv {
  private static final String LINE_END = "\r\n";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * What begins a formula, in a cell or behind what other settings take for the end of one;
   * spreadsheets of East Asia take the wide forms too.
   */
  private static final Pattern FORMULA =
      Pattern.compile("(^|[,;\t\r\n|])([\\s\\p{Z}]*)(?=[=+@\uFF1D\uFF0B\uFF0D\uFF20-]|[\t\r\n])");

  private GradesCsv() {}

  /**
   * The table in UTF-8 with a byte order mark: learner, total, out of, percent, the points of every
   * exercise, then what was handed in and what there is to say of it. An exercise that could not be
   * judged has no points in its cell, and then there is no total either; a learner who could not be
   * graded has none at all.
   */
  public static byte[] of(GradeBook book) {
    StringBuilder table = new StringBuilder(BYTE_ORDER_MARK);
    List<String> names = new ArrayList<>(List.of("learner", "total", "out of", "percent"));
    book.exercises().forEach(exercise -> names.add(exercise.slug()));
    names.addAll(List.of("handed in as", "note"));
    append(table, names);
    for (LearnerResult learner : book.learners()) {
      List<String> cells = new ArrayList<>();
      cells.add(learner.learner());
      boolean complete = learner.isComplete();
      cells.add(complete ? Integer.toString(learner.earned()) : "");
      cells.add(Integer.toString(book.points()));
      cells.add(complete ? String.format(Locale.ROOT, "%.1f", book.percentOf(learner)) : "");
      for (ExerciseResult result : book.resultsOf(learner)) {
        boolean unjudged = result.standing() == Standing.UNJUDGED;
        cells.add(unjudged ? "" : Integer.toString(result.earned()));
      }
      cells.add(learner.handedInAs());
      cells.add(note(learner));
      append(table, cells);
    }
    for (UngradedLearner learner : book.notGraded()) {
      List<String> cells = new ArrayList<>(List.of(learner.learner(), ""));
      cells.add(Integer.toString(book.points()));
      cells.addAll(Collections.nCopies(book.exercises().size() + 1, ""));
      cells.add(learner.handedInAs());
      cells.add("not graded: " + learner.why());
      append(table, cells);
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String note(LearnerResult learner) {
    List<String> sentences = new ArrayList<>(learner.problems());
    for (ExerciseResult result : learner.unjudged()) {
      sentences.add("%s: %s".formatted(result.slug(), result.message()));
    }
    return String.join(" ", sentences);
  }

  private static void append(StringBuilder table, List<String> cells) {
    table
        .append(cells.stream().map(GradesCsv::cell).collect(Collectors.joining(",")))
        .append(LINE_END);
  }

  static String cell(String text) {
    String harmless = FORMULA.matcher(text).replaceAll("$1'$2");
    boolean quoted = harmless.chars().anyMatch(letter -> ",;\"\r\n\t".indexOf(letter) >= 0);
    return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
