package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poolinglab.coursework.process.Wire;
import poolinglab.coursework.sandbox.Outcome;

/**
 * An array whose numbers matter to an answer although only its size should.
 *
 * @param method the method called
 * @param given its parameters
 */
record NeedlessInput(String method, Given given) {

  /** Says which. */
  Optional<String> sentence(Subject subject, Behaviour answer, Behaviour exemplar) {
    List<Object> call = subject.plainCall().orElse(List.of());
    for (int index = 0; index < call.size(); index++) {
      if (call.get(index).getClass().isArray()
          && !matters(index, call, exemplar)
          && matters(index, call, answer)) {
        return Optional.of(
            "Your result depends on the numbers in %s. It should not: only the array's size matters."
                .formatted(given.name(index)));
      }
    }
    return Optional.empty();
  }

  private boolean matters(int index, List<Object> call, Behaviour behaviour) {
    Object zeros = Wire.copy(call.get(index));
    Leaves.of(zeros).places().forEach(place -> Leaves.set(zeros, place, 0));
    List<Object> changed = new ArrayList<>(call);
    changed.set(index, zeros);
    return behaviour.of(method, call) instanceof Outcome.Returned one
        && behaviour.of(method, changed) instanceof Outcome.Returned other
        && !Tolerance.rounded().equal(one, other);
  }
}
