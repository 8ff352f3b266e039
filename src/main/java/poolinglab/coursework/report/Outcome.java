package poolinglab.coursework.report;

import java.util.Locale;
import poolinglab.coursework.grade.Standing;

/** Standings as a class is counted by them; the sign says it without colour. */
enum Outcome {
  SOLVED("solved", "✓"),
  PARTLY("partly", "◐"),
  WRONG("wrong", "✗"),
  NOT_BEGUN("not started", "○"),
  REFUSED("refused", "⊘"),
  UNJUDGED("not judged", "?");

  private final String words;
  private final String sign;

  Outcome(String words, String sign) {
    this.words = words;
    this.sign = sign;
  }

  static Outcome of(Standing standing) {
    return switch (standing) {
      case SOLVED -> SOLVED;
      case PARTLY -> PARTLY;
      case WRONG, NOT_COMPILED, STOPPED -> WRONG;
      case UNTOUCHED, MISSING -> NOT_BEGUN;
      case REFUSED -> REFUSED;
      case UNJUDGED -> UNJUDGED;
    };
  }

  String words() {
    return words;
  }

  String sign() {
    return sign;
  }

  /** Its class in the style sheet. */
  String style() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
