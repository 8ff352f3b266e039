package poolinglab.coursework.xray;

import java.util.Collections;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A knob of a model turned to a wrong setting.
 *
 * @param <M> the model
 * @param knobs what is turned; two turns of the same knob exclude each other
 * @param name the mistake's name
 * @param misconception its number in the list of misconceptions; 0 if it is not listed
 * @param sentence what the learner reads; empty for a setting that is no mistake by itself
 * @param change turns it
 */
record Turn<M>(
    Set<String> knobs, String name, int misconception, String sentence, Consumer<M> change) {

  Turn {
    knobs = Set.copyOf(knobs);
  }

  boolean isMistake() {
    return !sentence.isEmpty();
  }

  boolean excludes(Turn<M> other) {
    return !Collections.disjoint(knobs, other.knobs);
  }

  /** The same turn in a part of a larger model. */
  <W> Turn<W> within(Function<W, M> part) {
    return new Turn<>(
        knobs, name, misconception, sentence, whole -> change.accept(part.apply(whole)));
  }
}
