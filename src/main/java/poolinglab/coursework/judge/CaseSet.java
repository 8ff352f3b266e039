package poolinglab.coursework.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import poolinglab.coursework.exercise.WrongAnswer;
import poolinglab.coursework.sandbox.Outcome;

/** The cases of one seed, and how the known wrong answers behave on them. */
final class CaseSet {
  private final PreparedExercise exercise;
  private final List<Asked> cases;
  private final Map<WrongAnswer, List<Outcome>> behaviour = new HashMap<>();

  CaseSet(PreparedExercise exercise, List<Asked> cases) {
    this.exercise = exercise;
    this.cases = List.copyOf(cases);
  }

  List<Asked> cases() {
    return cases;
  }

  /** What each wrong answer makes of the cases; found out when it is first asked for. */
  synchronized Map<WrongAnswer, List<Outcome>> behaviour() {
    if (behaviour.isEmpty()) {
      exercise.wrongPrograms().forEach((wrong, program) -> behaviour.put(wrong, outcomes(program)));
    }
    return behaviour;
  }

  private List<Outcome> outcomes(OwnProgram program) {
    List<Outcome> all = new ArrayList<>();
    for (Asked each : cases) {
      all.add(program.ask(each.question()));
    }
    return all;
  }
}
