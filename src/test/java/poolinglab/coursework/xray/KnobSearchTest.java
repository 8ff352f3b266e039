package poolinglab.coursework.xray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.xray.Explanation.Mistake;

@DisplayName("The search for turned knobs")
class KnobSearchTest {
  private static final List<Turn<Pooling>> CATALOGUE = Pooling.turns(Words.FREE);

  private static List<Observation> observations(List<Turn<Pooling>> turns) {
    return IntStream.range(0, 12)
        .mapToObj(
            i -> {
              List<Object> call =
                  List.of(
                      Images.distinct(3 + i / 3, 7 - i % 4, -7.5f, 0.75f), 1 + i % 3, 1 + i % 2);
              Pooling wrong = Pooling.max();
              turns.forEach(turn -> turn.change().accept(wrong));
              Outcome actual = Explanation.run(wrong, call);
              Outcome expected = Explanation.run(Pooling.max(), call);
              boolean correct = Tolerance.exact().equal(actual, expected);
              return new Observation("maxPool", call, actual, expected, correct, false);
            })
        .toList();
  }

  private static List<Mistake> found(
      List<Turn<Pooling>> turns, List<Observation> observations, boolean parallel) {
    Optional<Explanation> found =
        new KnobSearch<>(Pooling::max, turns, observations, Tolerance.exact(), parallel).search();
    return found.map(Explanation::mistakes).orElse(List.of());
  }

  @RepeatedTest(12)
  @DisplayName("finds the same on several processors as on one, the first in the order of turns")
  void sameOnAllProcessors(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Turn<Pooling>> turns = new ArrayList<>(CATALOGUE);
    Collections.shuffle(turns, random);
    List<Turn<Pooling>> turned =
        turns.stream()
            .filter(Turn::isMistake)
            .limit(1 + repetition.getCurrentRepetition() % 3)
            .toList();
    // Each mistake once more at the end, by another name: the first has to be said.
    List<Turn<Pooling>> twice = new ArrayList<>(turns);
    turns.forEach(
        turn ->
            twice.add(
                new Turn<>(
                    turn.knobs(),
                    turn.name() + "-again",
                    turn.misconception(),
                    turn.sentence(),
                    turn.change())));
    List<Observation> observations = observations(turned);
    List<Mistake> alone = found(twice, observations, false);
    assertThat(found(twice, observations, true)).isEqualTo(alone);
    assertThat(alone.stream().limit(1)).noneMatch(mistake -> mistake.name().endsWith("-again"));
  }
}
