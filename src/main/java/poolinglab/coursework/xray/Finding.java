package poolinglab.coursework.xray;

import java.util.Optional;

/**
 * What is wrong with an answer, as far as it is known.
 *
 * @param name the mistake's name: a file in the exercise's {@code wrong/}, or the knob that was
 *     turned; empty for what was only measured
 * @param misconception its number in the list of misconceptions; 0 for a slip that is not listed
 * @param text what the learner reads
 * @param evidence how it is known
 * @param picture the window that the answer looks at beside the one that it should, if they differ
 */
public record Finding(
    String name,
    int misconception,
    String text,
    Evidence evidence,
    Optional<WindowPicture> picture) {

  /** A mistake by name. */
  public static Finding named(String name, int misconception, String text, int failed) {
    return new Finding(name, misconception, text, Evidence.reproduces(failed), Optional.empty());
  }

  /** A fact that probes showed. */
  public static Finding measured(String text, int failed) {
    return new Finding("", 0, text, Evidence.measured(failed), Optional.empty());
  }

  /** Whether it has a name, and so counts as a mistake that was recognised. */
  public boolean isNamed() {
    return !name.isEmpty();
  }

  Finding with(WindowPicture shown) {
    return new Finding(name, misconception, text, evidence, Optional.of(shown));
  }
}
