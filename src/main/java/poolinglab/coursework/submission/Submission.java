package poolinglab.coursework.submission;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a learner handed in.
 *
 * @param learner the name, fit to be shown
 * @param answers by the exercise's slug, in order; only what was handed in
 * @param problems what was refused and belongs to no single exercise, a sentence each
 */
public record Submission(String learner, Map<String, AnswerFiles> answers, List<String> problems) {
  public Submission {
    answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    problems = List.copyOf(problems);
  }

  /** Whether there is nothing to grade; the problems say why. */
  public boolean isEmpty() {
    return answers.isEmpty();
  }

  /** What to say of the whole: its problems, and why all answers were refused, if they were. */
  public List<String> remarks() {
    Problems all = new Problems();
    problems.forEach(each -> all.add("%s", each));
    if (answers.values().stream().noneMatch(files -> files.problems().isEmpty())) {
      answers.values().forEach(files -> files.problems().forEach(each -> all.add("%s", each)));
    }
    return all.sentences();
  }
}
