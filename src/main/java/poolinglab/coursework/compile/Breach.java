package poolinglab.coursework.compile;

/**
 * Something in an answer's byte code that its exercise does not allow.
 *
 * @param className the answer's class in which it stands
 * @param line the line in the source; 0 if unknown
 * @param what what is refused, and what holds instead
 */
public record Breach(String className, int line, String what) {
  /** As the learner reads it. */
  public String sentence() {
    return (line > 0 ? "line " + line : className) + ": " + what;
  }
}
