package poolinglab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.reference.FeatureMaps;

@DisplayName("A race of contestants")
class RaceTest {
  private static final Effort EFFORT = new Effort(5, 1000, 100_000);

  private final List<String> order = new ArrayList<>();

  /** Does nothing, and says how long it has taken. */
  private final class Actor implements Contestant {
    private final String name;
    private final long nanosPerPass;
    private int passes;

    Actor(String name, long nanosPerPass) {
      this.name = name;
      this.nanosPerPass = nanosPerPass;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Role role() {
      return Role.RUNG;
    }

    @Override
    public boolean makesNewMemory() {
      return false;
    }

    @Override
    public Optional<FeatureMaps> answer() {
      return Optional.empty();
    }

    @Override
    public long nanoseconds(int wanted) {
      order.add(name);
      passes = wanted;
      return wanted * nanosPerPass;
    }
  }

  private Map<Contestant, Timing> run(Contestant... contestants) {
    return new Race(EFFORT, (rounds, note) -> {}).run(List.of(contestants));
  }

  @Test
  @DisplayName("gives every contestant a turn in each round, one after the other")
  void turns() {
    run(new Actor("a", 10), new Actor("b", 20));
    List<String> measured = order.subList(order.size() - 10, order.size());
    assertThat(measured).containsExactly("a", "b", "a", "b", "a", "b", "a", "b", "a", "b");
  }

  @Test
  @DisplayName("repeats short passes until a turn is long enough, and divides again")
  void passes() {
    Actor quick = new Actor("quick", 10);
    Timing timing = run(quick).get(quick);
    assertThat(quick.passes).isEqualTo(100);
    assertThat(timing.turns()).containsExactly(10, 10, 10, 10, 10);
  }

  @Test
  @DisplayName("lets a slow contestant skip some rounds")
  void slow() {
    Actor slow = new Actor("slow", 90_000);
    Actor quick = new Actor("quick", 10);
    Map<Contestant, Timing> timings = run(slow, quick);
    assertThat(timings.get(slow).turns()).hasSize(3);
    assertThat(timings.get(quick).turns()).hasSize(5);
  }

  @Test
  @DisplayName("reports the median, the quartiles and the spread between them")
  void median() {
    Timing timing = new Timing(new double[] {40, 10, 30, 20, 1000});
    assertThat(timing.median()).isEqualTo(30);
    assertThat(timing.quantile(0.25)).isEqualTo(20);
    assertThat(timing.quantile(0.75)).isEqualTo(40);
    assertThat(timing.spread()).isCloseTo(1.0 / 3, within(1e-9));
    assertThat(new Timing(new double[] {1, 2}).median()).isEqualTo(1.5);
  }
}
