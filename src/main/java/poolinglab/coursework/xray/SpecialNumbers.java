package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poolinglab.coursework.process.Wire;
import poolinglab.coursework.sandbox.Outcome;

/**
 * What becomes of a NaN or −0 among the numbers of an argument. The exercises leave it open, so it
 * decides nothing: two answers that differ in it alone make the same mistakes.
 */
final class SpecialNumbers {
  private static final float FAR = 4096;

  /** What a NaN does in the results that depend on where it is. */
  private enum Effect {
    SHOWS("shows in every result that depends on it"),
    SHOWS_IN_SOME("shows in some of the results that depend on it, in others not"),
    LARGEST("counts as the largest number"),
    SMALLEST("counts as the smallest number"),
    VARIES("does not show, and what it does depends on its place");

    private final String words;

    Effect(String words) {
      this.words = words;
    }
  }

  /**
   * What was measured.
   *
   * @param leaks whether a NaN shows in results that do not depend on it
   * @param negative whether −0 is returned where 0 could be
   */
  private record Measured(Effect effect, boolean leaks, boolean negative) {}

  private final String method;
  private final List<Object> arguments;

  /**
   * Prepares.
   *
   * @param arguments a call of the method without special numbers
   */
  SpecialNumbers(String method, List<Object> arguments) {
    this.method = method;
    this.arguments = arguments;
  }

  /** Whether a value holds NaN or −0. */
  static boolean in(Object value) {
    return Leaves.of(value).values().stream()
        .anyMatch(number -> number.isNaN() || number.equals(-0f));
  }

  /** In what an answer differs from the exercise's own; empty if in nothing. */
  Optional<String> difference(Behaviour answer, Behaviour exemplar) {
    List<String> sentences = new ArrayList<>();
    for (int index = 0; index < arguments.size(); index++) {
      Optional<Measured> is = measured(answer, index);
      Optional<Measured> should = measured(exemplar, index);
      if (is.isPresent() && should.isPresent()) {
        sentences.addAll(differences(index + 1, is.get(), should.get()));
      }
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  private List<String> differences(int number, Measured is, Measured should) {
    List<String> sentences = new ArrayList<>();
    String nan = "NaN in argument %d of %s ".formatted(number, method);
    if (is.leaks && !should.leaks) {
      sentences.add(nan + "shows even in results that do not depend on it.");
    } else if (is.effect != should.effect) {
      sentences.add(
          "%s%s; in the exercise's own answer it %s."
              .formatted(nan, is.effect.words, should.effect.words));
    }
    if (number == 1 && is.negative && !should.negative) {
      sentences.add("Of −0 and 0 you return −0; the exercise's own answer returns 0.");
    }
    return sentences;
  }

  /** Measures one argument, cell by cell; empty where it has none, or a call fails. */
  private Optional<Measured> measured(Behaviour behaviour, int argument) {
    Object array = arguments.get(argument);
    Leaves cells = Leaves.of(array.getClass().isArray() ? array : null);
    int shown = 0;
    int hidden = 0;
    boolean leaks = false;
    boolean negative = false;
    boolean asLargest = true;
    boolean asSmallest = true;
    for (int cell = 0; cell < cells.size(); cell++) {
      List<Integer> place = cells.places().get(cell);
      List<Float> high = outputs(behaviour, argument, place, FAR);
      List<Float> low = outputs(behaviour, argument, place, -FAR);
      List<Float> nan = outputs(behaviour, argument, place, Float.NaN);
      List<Float> zero = zeros(behaviour, argument, place);
      int size = high.size();
      if (size == 0 || low.size() != size || nan.size() != size || zero.size() != size) {
        return Optional.empty();
      }
      asLargest &= nan.equals(high);
      asSmallest &= nan.equals(low);
      for (int out = 0; out < size; out++) {
        boolean depends = !high.get(out).equals(low.get(out));
        boolean shows = nan.get(out).isNaN();
        shown += depends && shows ? 1 : 0;
        hidden += depends && !shows ? 1 : 0;
        leaks |= shows && !depends;
        negative |= depends && zero.get(out).equals(-0f);
      }
    }
    return shown + hidden == 0
        ? Optional.empty()
        : Optional.of(new Measured(effect(shown, hidden, asLargest, asSmallest), leaks, negative));
  }

  private static Effect effect(int shown, int hidden, boolean asLargest, boolean asSmallest) {
    if (hidden == 0) {
      return Effect.SHOWS;
    }
    if (shown > 0) {
      return Effect.SHOWS_IN_SOME;
    }
    return asLargest ? Effect.LARGEST : asSmallest ? Effect.SMALLEST : Effect.VARIES;
  }

  /** What is returned with one number of the argument changed; nothing where it throws. */
  private List<Float> outputs(
      Behaviour behaviour, int argument, List<Integer> place, float number) {
    Object array = Wire.copy(arguments.get(argument));
    Leaves.set(array, place, number);
    return outputs(behaviour, argument, array);
  }

  /** What is returned where the argument holds −0 only, but 0 in one place. */
  private List<Float> zeros(Behaviour behaviour, int argument, List<Integer> place) {
    Object array = Wire.copy(arguments.get(argument));
    Leaves.of(array).places().forEach(each -> Leaves.set(array, each, -0f));
    Leaves.set(array, place, 0);
    return outputs(behaviour, argument, array);
  }

  private List<Float> outputs(Behaviour behaviour, int argument, Object array) {
    List<Object> changed = new ArrayList<>(arguments);
    changed.set(argument, array);
    return behaviour.of(method, changed) instanceof Outcome.Returned returned
        ? Leaves.of(returned.value()).values()
        : List.of();
  }
}
