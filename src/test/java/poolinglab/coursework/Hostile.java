package poolinglab.coursework;

import java.util.Arrays;

/**
 * An answer that attacks the grader.
 *
 * @param name the file's name without its ending, as {@code 001-system-exit}
 * @param tries what it tries
 * @param stoppedBy who stops it
 * @param says a fragment of the sentence that the learner must read; several, of which one is
 *     enough, are parted by {@code " | "}
 * @param source the text of {@code MaxPool2x2.java}
 */
public record Hostile(String name, String tries, StoppedBy stoppedBy, String says, String source) {
  /** What stops an answer: the first of these that notices. */
  public enum StoppedBy {
    COMPILER("compiler"),
    ALLOW_LIST("allow-list"),
    PROCESS("process");

    private final String words;

    StoppedBy(String words) {
      this.words = words;
    }

    static StoppedBy named(String words) {
      return Arrays.stream(values())
          .filter(each -> each.words.equals(words))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "stopped by compiler, allow-list or process; got " + words));
    }
  }

  /** Whether a text says what the learner must read. */
  public boolean isHeardIn(String text) {
    return Arrays.stream(says.split(" \\| ")).anyMatch(text::contains);
  }

  @Override
  public String toString() {
    return name + " " + tries;
  }
}
