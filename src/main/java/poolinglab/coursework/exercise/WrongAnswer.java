package poolinglab.coursework.exercise;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer that learners give, and what to tell them.
 *
 * @param name the file's name without its ending
 * @param misconception its number in the list of misconceptions; 0 for a slip that is in none
 * @param diagnosis what the learner must read
 * @param prediction whether it is a wrong prediction, and not wrong code
 * @param text the file
 */
public record WrongAnswer(
    String name, int misconception, String diagnosis, boolean prediction, String text) {
  private static final String MISCONCEPTION = "misconception:";
  private static final String DIAGNOSIS = "diagnosis:";

  /**
   * Reads the comment at the head of the file, {@code // misconception: 7} and {@code // diagnosis:
   * …}, which continues over the following comment lines. Predictions have # instead of //.
   */
  static WrongAnswer parse(String name, boolean prediction, String text) {
    String mark = prediction ? "#" : "//";
    List<String> head =
        text.lines()
            .takeWhile(line -> line.startsWith(mark))
            .map(line -> line.substring(mark.length()).strip())
            .toList();
    int misconception = 0;
    List<String> diagnosis = new ArrayList<>();
    for (String line : head) {
      if (line.startsWith(MISCONCEPTION)) {
        misconception = number(name, line.substring(MISCONCEPTION.length()).strip());
      } else if (line.startsWith(DIAGNOSIS)) {
        diagnosis.add(line.substring(DIAGNOSIS.length()).strip());
      } else if (!diagnosis.isEmpty()) {
        diagnosis.add(line);
      }
    }
    if (String.join("", diagnosis).isEmpty()) {
      throw new ExerciseException(
          "a wrong answer begins with a comment “%s diagnosis: …”; %s has none. Write what the learner must read."
              .formatted(mark, name));
    }
    return new WrongAnswer(name, misconception, String.join(" ", diagnosis), prediction, text);
  }

  private static int number(String name, String written) {
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException none) {
      throw new ExerciseException(
          "a misconception is a number from the list; %s has “%s”. Fix it."
              .formatted(name, written),
          none);
    }
  }
}
