package poolinglab.coursework.compile;

/**
 * Why an answer did not compile.
 *
 * @param file the file as it was handed in; empty if no single one is meant
 * @param line from 1; 0 if none is meant
 * @param column from 1, counting characters; 0 if none is meant
 * @param message what the compiler says
 * @param sourceLine the line in question, empty if none
 */
public record CompileProblem(String file, int line, int column, String message, String sourceLine) {
  private static final int MOST_MESSAGE_LINES = 6;
  private static final int MOST_MESSAGE_WIDTH = 200;
  private static final int MOST_LINE_WIDTH = 120;

  /** A problem with the whole rather than a line. */
  static CompileProblem ofAll(String file, String message) {
    return new CompileProblem(file, 0, 0, message, "");
  }

  /** As the learner reads it: the message, and if there is one the line with a caret below it. */
  public String text() {
    StringBuilder text = new StringBuilder();
    if (!file.isEmpty()) {
      text.append(file).append(line > 0 ? ":" + line : "").append(": ");
    }
    text.append(shortMessage()).append('\n');
    if (column > 0) {
      // Of a very long line the stretch around the column.
      int from = Math.max(0, Math.min(column - 1, sourceLine.length()) - MOST_LINE_WIDTH / 2);
      int to = Math.min(sourceLine.length(), from + MOST_LINE_WIDTH);
      text.append("  ").append(printable(sourceLine.substring(from, to))).append('\n');
      text.append("  ").append(" ".repeat(Math.max(0, column - 1 - from))).append("^\n");
    }
    return text.toString();
  }

  private String shortMessage() {
    return message
        .lines()
        .limit(MOST_MESSAGE_LINES)
        .map(each -> each.substring(0, Math.min(each.length(), MOST_MESSAGE_WIDTH)))
        .map(CompileProblem::printable)
        .reduce((above, below) -> above + "\n" + below)
        .orElse("");
  }

  /** Tabs as one blank, to keep the caret in place; what could command a terminal as a mark. */
  private static String printable(String text) {
    return text.replace('\t', ' ').replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD");
  }
}
