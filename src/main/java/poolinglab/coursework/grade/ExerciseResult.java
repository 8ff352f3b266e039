package poolinglab.coursework.grade;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import poolinglab.coursework.xray.Finding;

/**
 * What one answer earned, and why not more.
 *
 * @param slug the exercise
 * @param title its title
 * @param standing how the answer stands
 * @param groups its groups of cases
 * @param findings the mistakes that were recognised, the surest first
 * @param message what else the learner reads: a compile error, what is not allowed, where a limit
 *     was met; empty if nothing
 * @param counterexample the smallest input that shows the mistake, if there is one
 */
public record ExerciseResult(
    String slug,
    String title,
    Standing standing,
    List<GroupResult> groups,
    List<Finding> findings,
    String message,
    Optional<Counterexample> counterexample) {
  public ExerciseResult {
    groups = List.copyOf(groups);
    findings = List.copyOf(findings);
  }

  /** The result of an answer that was not marked. */
  public static ExerciseResult withoutPoints(
      String slug, String title, Standing standing, String message) {
    return new ExerciseResult(
        slug, title, standing, List.of(), List.of(), message, Optional.empty());
  }

  /** The points earned. */
  @JsonIgnore
  public int earned() {
    return groups.stream().mapToInt(GroupResult::earned).sum();
  }

  /** The points that can be earned. */
  @JsonIgnore
  public int points() {
    return groups.stream().mapToInt(GroupResult::points).sum();
  }

  /** The same with sentences before its message. */
  public ExerciseResult withNotes(List<String> notes) {
    String text = String.join("\n", notes);
    String all = text.isEmpty() || message.isEmpty() ? text + message : text + "\n" + message;
    return new ExerciseResult(slug, title, standing, groups, findings, all, counterexample);
  }
}
