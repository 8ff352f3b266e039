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
  public Answer {
    sources = Map.copyOf(sources);
  }
}
