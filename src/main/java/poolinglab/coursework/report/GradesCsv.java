package poolinglab.coursework.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import poolinglab.coursework.judge.ExerciseResult;
import poolinglab.coursework.judge.LearnerResult;

/**
 * {@code grades.csv}: a line a learner, for a spreadsheet. Quoted as RFC 4180 says; what a
 * spreadsheet would take for a formula gets an apostrophe before it, which shows and does no harm.
 */
public final class GradesCsv {
  private static final String LINE_END = "\r\n";

  /** What begins a formula; spreadsheets of East Asia take the wide forms too. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private GradesCsv() {}

  /** The table in UTF-8: learner, total, out of, percent, then the points of every exercise. */
  public static byte[] of(GradeBook book) {
    StringBuilder table = new StringBuilder();
    List<String> names = new ArrayList<>(List.of("learner", "total", "out of", "percent"));
    book.exercises().forEach(exercise -> names.add(exercise.slug()));
    append(table, names);
    for (LearnerResult learner : book.learners()) {
      List<String> cells = new ArrayList<>();
      cells.add(learner.learner());
      cells.add(Integer.toString(learner.earned()));
      cells.add(Integer.toString(book.points()));
      cells.add(String.format(Locale.ROOT, "%.1f", book.percentOf(learner)));
      for (ExerciseResult result : book.resultsOf(learner)) {
        cells.add(Integer.toString(result.earned()));
      }
      append(table, cells);
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder table, List<String> cells) {
    table.append(String.join(",", cells.stream().map(GradesCsv::cell).toList())).append(LINE_END);
  }

  static String cell(String text) {
    String begin = text.stripLeading();
    boolean tempts =
        !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
            || !begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0;
    String harmless = tempts ? "'" + text : text;
    boolean quoted = harmless.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
    return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
