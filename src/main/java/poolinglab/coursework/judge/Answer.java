package poolinglab.coursework.judge;

import java.util.Map;
import java.util.Optional;

/**
 * What a learner wrote for one exercise.
 *
 * @param sources Java files by name; empty where nothing was handed in
 * @param prediction the sheet, if there is one
 */
public record Answer(Map<String, String> sources, Optional<String> prediction) {
  /** Nothing handed in. */
  public static final Answer MISSING = new Answer(Map.of(), Optional.empty());

  public Answer {
    sources = Map.copyOf(sources);
  }
}
