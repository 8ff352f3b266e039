package poolinglab.coursework.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poolinglab.coursework.grade.CounterexampleText;

/**
 * A value of a counterexample under its heading.
 *
 * @param wraps whether it is a sentence, whose lines may be broken
 * @param scrolls whether it is wide, so that it must be reached by keyboard
 */
record ValueFigure(String heading, boolean wraps, boolean scrolls, List<Piece> pieces) {
  private static final int NARROW = 36;
  private static final Pattern WRONG_CELL =
      Pattern.compile("! *(?:-?[0-9][0-9.E-]*|-?∞|NaN|true|false|nothing|empty)!");

  /** Some of the text; wrong cells are pieces of their own. */
  record Piece(String text, boolean wrong) {}

  /**
   * @param threw whether there is no answer, but what happened instead
   */
  static ValueFigure of(CounterexampleText.Part part, boolean threw) {
    boolean isAnswer = part.heading().equals(CounterexampleText.YOUR_ANSWER);
    String text = Excerpt.of(String.join("\n", part.lines()), ResultDetails.LONGEST_TEXT);
    if (isAnswer && threw) {
      return new ValueFigure("what happened", true, false, List.of(new Piece(text, false)));
    }
    return new ValueFigure(
        isAnswer ? "answer" : part.heading(),
        false,
        part.lines().stream().anyMatch(line -> line.length() > NARROW),
        isAnswer ? marked(text) : List.of(new Piece(text, false)));
  }

  private static List<Piece> marked(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher wrong = WRONG_CELL.matcher(text);
    int end = 0;
    while (wrong.find()) {
      pieces.add(new Piece(text.substring(end, wrong.start()), false));
      pieces.add(new Piece(wrong.group(), true));
      end = wrong.end();
    }
    pieces.add(new Piece(text.substring(end), false));
    return pieces;
  }
}
