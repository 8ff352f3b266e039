package poolinglab.coursework.submission;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files that were handed in for one exercise; none of them if one was refused.
 *
 * @param sources the Java files: name → text, in the order of their names
 * @param prediction the prediction sheet, if it was handed in
 * @param problems why the files were refused, a sentence each; empty if they were read
 * @param notes how they were read where that was not obvious, a sentence each
 */
public record AnswerFiles(
    Map<String, String> sources,
    Optional<String> prediction,
    List<String> problems,
    List<String> notes) {
  public AnswerFiles {
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** Files that are not read. */
  static AnswerFiles refused(List<String> problems) {
    return new AnswerFiles(Map.of(), Optional.empty(), problems, List.of());
  }
}
