package poolinglab.conformance.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import poolinglab.conformance.Answer;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.PoolingEngine;
import poolinglab.ladder.Rung;

/**
 * Every rung of the ladder against the reference, over random cases: forward, with argmax, and
 * backward, bit for bit.
 *
 * @param agreeing in how many cases each rung agreed; a rung is asked only what it can
 * @param differing what did not agree
 */
public record RungSurvey(
    long seed, int cases, Map<Rung, Integer> agreeing, List<Differing> differing) {

  /**
   * A case in which a rung is wrong.
   *
   * @param what which answer, and the first cell
   */
  public record Differing(int number, Rung rung, String what) {}

  /**
   * Asks every rung that can one question.
   *
   * @return what each has wrong, if anything
   */
  public static Map<Rung, Optional<String>> ask(PoolingCase asked) {
    return ask(asked, RungAnswer::of);
  }

  private static Map<Rung, Optional<String>> ask(
      PoolingCase asked, BiFunction<PoolingCase, Rung, RungAnswer> rungs) {
    Answer right = PoolingEngine.REFERENCE.answer(asked);
    Map<Rung, Optional<String>> differences = new EnumMap<>(Rung.class);
    for (Rung rung : Ladder.rungsFor(asked.pooling(), asked.input().size())) {
      differences.put(rung, difference(asked, right, rung, rungs));
    }
    return differences;
  }

  /** Asks cases 0 to {@code cases − 1} of {@code seed}. */
  public static RungSurvey of(long seed, int cases, IntConsumer done) {
    return of(seed, cases, done, RungAnswer::of);
  }

  static RungSurvey of(
      long seed, int cases, IntConsumer done, BiFunction<PoolingCase, Rung, RungAnswer> rungs) {
    Map<Rung, Integer> agreeing = new EnumMap<>(Rung.class);
    List<Differing> differing = new ArrayList<>();
    for (int n = 0; n < cases; n++) {
      int number = n;
      ask(RungCase.draw(seed, number), rungs)
          .forEach(
              (rung, difference) -> {
                agreeing.merge(rung, difference.isEmpty() ? 1 : 0, Integer::sum);
                difference.ifPresent(what -> differing.add(new Differing(number, rung, what)));
              });
      done.accept(number + 1);
    }
    return new RungSurvey(seed, cases, agreeing, differing);
  }

  private static Optional<String> difference(
      PoolingCase asked, Answer right, Rung rung, BiFunction<PoolingCase, Rung, RungAnswer> rungs) {
    try {
      return rungs.apply(asked, rung).differenceFrom(right, asked);
    } catch (RuntimeException failure) {
      return Optional.of("no answer, " + failure);
    }
  }

  /** Whether every rung agreed in every case. */
  public boolean allAgree() {
    return differing.isEmpty();
  }

  /** How often a rung was wrong. */
  public long differing(Rung rung) {
    return differing.stream().filter(each -> each.rung() == rung).count();
  }
}
