package poolinglab.coursework.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import poolinglab.Printable;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Group;
import poolinglab.coursework.grade.Counterexample;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.GroupResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.process.Wire;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.xray.Diagnosis;
import poolinglab.coursework.xray.Finding;

/** Adds up the result of one answer. */
final class Tally {
  private static final long LARGEST_SHOWN = 4096;
  private static final int MOST_PRINTED_LINES = 8;
  private static final int LONGEST_PRINTED_LINE = 100;

  private final PreparedExercise prepared;
  private final Exercise exercise;
  private final Optional<PredictionMarker.SheetResult> prediction;

  Tally(PreparedExercise prepared, Optional<String> sheet) {
    this.prepared = prepared;
    this.exercise = prepared.exercise();
    this.prediction =
        exercise.description().groups().stream()
            .filter(group -> group.name().equals(Group.PREDICTION))
            .findFirst()
            .map(group -> new PredictionMarker(exercise).mark(group, sheet));
  }

  /** The result of an answer none of whose cases was run. */
  ExerciseResult without(Standing standing, String message) {
    List<GroupResult> groups = groups(List.of());
    boolean begun = prediction.map(marked -> !marked.blank()).orElse(false);
    boolean earned = groups.stream().anyMatch(group -> group.earned() > 0);
    boolean onlyPredicted =
        begun && (standing == Standing.UNTOUCHED || standing == Standing.MISSING);
    Standing shown = onlyPredicted ? (earned ? Standing.PARTLY : Standing.WRONG) : standing;
    return result(shown, groups, List.of(), join(message, predictionMessage()), Optional.empty());
  }

  /** The result of an answer of which nothing was read, not even its prediction. */
  ExerciseResult unread(String why) {
    return result(Standing.REFUSED, groups(List.of()), List.of(), why, Optional.empty());
  }

  /** The result of an answer whose cases were run. */
  ExerciseResult of(
      List<CaseResult> answers, Diagnosis diagnosis, Optional<CaseResult> shown, String printed) {
    List<GroupResult> groups = groups(answers);
    List<Finding> findings = new ArrayList<>(diagnosis.findings());
    boolean notWritten = !answers.isEmpty() && answers.stream().allMatch(CaseResult::notWritten);
    String message =
        notWritten ? "It still throws UnsupportedOperationException." : notes(answers, findings);
    return result(
        standing(groups, answers, notWritten),
        groups,
        findings,
        join(join(message, predictionMessage()), printed(printed)),
        notWritten ? Optional.empty() : shown.map(each -> counterexample(each)));
  }

  private Standing standing(
      List<GroupResult> groups, List<CaseResult> answers, boolean notWritten) {
    int earned = groups.stream().mapToInt(GroupResult::earned).sum();
    int points = groups.stream().mapToInt(GroupResult::points).sum();
    if (earned == points) {
      return Standing.SOLVED;
    }
    if (earned > 0) {
      return Standing.PARTLY;
    }
    if (notWritten) {
      return Standing.UNTOUCHED;
    }
    return answers.stream().anyMatch(CaseResult::stopped) ? Standing.STOPPED : Standing.WRONG;
  }

  private List<GroupResult> groups(List<CaseResult> answers) {
    List<GroupResult> results = new ArrayList<>();
    prediction.ifPresent(marked -> results.add(marked.group()));
    for (Group group : Marker.codeGroups(prepared)) {
      List<CaseResult> own =
          answers.stream().filter(each -> each.of().group().equals(group.name())).toList();
      int right = (int) own.stream().filter(CaseResult::correct).count();
      boolean all = !own.isEmpty() && right == own.size();
      results.add(
          new GroupResult(
              group.name(),
              group.title(),
              group.points(),
              all ? group.points() : 0,
              own.size(),
              right));
    }
    return results;
  }

  private ExerciseResult result(
      Standing standing,
      List<GroupResult> groups,
      List<Finding> findings,
      String message,
      Optional<Counterexample> counterexample) {
    List<Finding> all = new ArrayList<>(findings);
    prediction.ifPresent(marked -> all.addAll(marked.findings()));
    return new ExerciseResult(
        exercise.slug(),
        exercise.description().title(),
        standing,
        groups,
        all,
        message,
        counterexample);
  }

  /**
   * The first lines that the answer printed, made harmless: a learner who prints looks for them.
   */
  private static String printed(String text) {
    List<String> lines =
        text.lines()
            .limit(MOST_PRINTED_LINES)
            .map(line -> line.substring(0, Math.min(line.length(), LONGEST_PRINTED_LINE)))
            .map(line -> "  " + Printable.of(line.replace('\t', ' ')))
            .toList();
    return lines.isEmpty() ? "" : "It printed, in its first lines:\n" + String.join("\n", lines);
  }

  private String predictionMessage() {
    return prediction.map(PredictionMarker.SheetResult::message).orElse("");
  }

  /** What the judge noted, each note once, of right answers too; but not what is a finding. */
  private static String notes(List<CaseResult> answers, List<Finding> findings) {
    List<String> found = findings.stream().map(Finding::text).toList();
    return answers.stream()
        .map(CaseResult::note)
        .filter(note -> !note.isEmpty() && !found.contains(note))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String join(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + "\n" + second;
  }

  private Counterexample counterexample(CaseResult shown) {
    String method = shown.of().method();
    List<String> names = prepared.parameters(method);
    List<Object> arguments = shown.of().arguments();
    Object answer = shown.outcome() instanceof Outcome.Returned returned ? returned.value() : null;
    String said = said(shown.outcome());
    long given = arguments.stream().mapToLong(Wire::size).sum();
    if (given > LARGEST_SHOWN) {
      String large = "Its input holds %d numbers, more than can be shown. ".formatted(given);
      return new Counterexample(
          method,
          names,
          List.of(),
          null,
          null,
          (large + said).strip(),
          prepared.isHidden(shown.of()));
    }
    if (Wire.size(answer) > LARGEST_SHOWN) {
      String large =
          "It returned %d %s, more than can be shown."
              .formatted(Wire.size(answer), answer instanceof String ? "characters" : "numbers");
      return new Counterexample(
          method, names, arguments, expected(shown), null, large, prepared.isHidden(shown.of()));
    }
    return new Counterexample(
        method, names, arguments, expected(shown), answer, said, prepared.isHidden(shown.of()));
  }

  private static String said(Outcome outcome) {
    if (outcome instanceof Outcome.Threw threw) {
      return threw.words();
    }
    return outcome instanceof Outcome.Stopped stopped ? stopped.words() : "";
  }

  /**
   * What a method without arguments returns in the exemplar is the solution, so it is kept back.
   */
  private static Object expected(CaseResult shown) {
    return shown.of().arguments().isEmpty() ? null : shown.of().expectedValue();
  }
}
