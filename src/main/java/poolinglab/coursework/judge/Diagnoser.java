package poolinglab.coursework.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import poolinglab.coursework.exercise.WrongAnswer;
import poolinglab.coursework.judge.Asked.Answered;
import poolinglab.coursework.sandbox.Outcome;

/**
 * Names the misconception by behaviour: what the answer returned is compared with what the known
 * wrong answers return for the same cases.
 *
 * <ol>
 *   <li>A wrong answer that agrees with it on every case, right or wrong, is the diagnosis.
 *   <li>Else one that agrees wherever the answer fails; of several the one that is wrong least
 *       often where the answer is right.
 *   <li>Else up to three that explain the failed cases together: several mistakes at once.
 * </ol>
 */
final class Diagnoser {
  private static final int MOST_MISTAKES = 3;

  private final List<Answered> answers;
  private final Map<WrongAnswer, List<Outcome>> behaviour;
  private final double tolerance;
  private final List<Integer> failed;

  Diagnoser(List<Answered> answers, Map<WrongAnswer, List<Outcome>> behaviour, double tolerance) {
    this.answers = answers;
    this.behaviour = behaviour;
    this.tolerance = tolerance;
    this.failed =
        IntStream.range(0, answers.size())
            .filter(i -> !answers.get(i).correct() && answers.get(i).tellsSomething())
            .boxed()
            .toList();
  }

  Diagnosis diagnose() {
    if (failed.isEmpty()) {
      return Diagnosis.NONE;
    }
    List<Integer> all =
        IntStream.range(0, answers.size()).filter(i -> !answers.get(i).stopped()).boxed().toList();
    return behaviour.keySet().stream()
        .filter(wrong -> explained(wrong, failed) == failed.size())
        .max(
            Comparator.comparingInt((WrongAnswer wrong) -> explained(wrong, all))
                .thenComparingInt(wrong -> exact(wrong, all)))
        .map(wrong -> new Diagnosis(List.of(wrong), List.of()))
        .orElseGet(this::several);
  }

  private Diagnosis several() {
    List<Integer> open = new ArrayList<>(failed);
    Set<WrongAnswer> mistakes = new LinkedHashSet<>();
    while (!open.isEmpty() && mistakes.size() < MOST_MISTAKES) {
      WrongAnswer best =
          behaviour.keySet().stream()
              .max(Comparator.comparingInt(wrong -> explained(wrong, open)))
              .orElse(null);
      if (best == null || explained(best, open) == 0) {
        break;
      }
      mistakes.add(best);
      open.removeIf(index -> alike(best, index));
    }
    return new Diagnosis(List.copyOf(mistakes), open.stream().map(answers::get).toList());
  }

  private int explained(WrongAnswer wrong, List<Integer> cases) {
    return (int) cases.stream().filter(index -> alike(wrong, index)).count();
  }

  /**
   * On how many cases both agree to the bit: of two mistakes that are nearly alike it tells which.
   */
  private int exact(WrongAnswer wrong, List<Integer> cases) {
    return (int)
        cases.stream()
            .filter(
                index ->
                    Likeness.exact(answers.get(index).outcome(), behaviour.get(wrong).get(index)))
            .count();
  }

  private boolean alike(WrongAnswer wrong, int index) {
    return Likeness.between(
        answers.get(index).outcome(), behaviour.get(wrong).get(index), tolerance);
  }
}
