package poolinglab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import poolinglab.UserException;
import poolinglab.conformance.PoolingCase;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;

@DisplayName("The benchmark")
class BenchmarkTest {
  private static final Effort HARDLY_ANY = new Effort(3, 1000, 20_000);
  private static final Benchmark BENCHMARK =
      new Benchmark(HARDLY_ANY, List.of(), Optional.empty(), (rounds, note) -> {});
  private static final Pooling TWO_BY_TWO = new MaxPooling(WindowSpec.ofKernel(2));
  private static final InputShape SMALL = new InputShape(2, 3, Size.square(16));

  @ParameterizedTest
  @EnumSource
  @DisplayName("times the limit, every suitable rung, and the library, all of which are right")
  void everybody(Pass pass) {
    Outcome outcome = BENCHMARK.run(new Workload(TWO_BY_TWO, SMALL, pass));
    assertThat(outcome.allRight()).as(outcome.toString()).isTrue();
    assertThat(outcome.results()).allMatch(result -> result.timing().isPresent());
    assertThat(outcome.results())
        .extracting(Result::label)
        .contains("streaming limit", "naive", "flat", "SubsamplingLayer, new output")
        .anyMatch(label -> label.startsWith("libnd4j maxpool2d"));
    Result limit = outcome.results().get(0);
    assertThat(outcome.shareOfLimit(limit)).hasValue(1);
    assertThat(outcome.timesTheOperation(limit)).isPresent();
  }

  @Test
  @DisplayName("compares averages and overlapping windows with the library, too")
  void otherPoolings() {
    WindowSpec overlapping =
        new WindowSpec(
            Size.square(3), Size.square(2), Size.square(1), Size.square(1), Border.TRUNCATE);
    for (Pooling pooling : List.of(new MaxPooling(overlapping), new AveragePooling(overlapping))) {
      for (Pass pass : Pass.values()) {
        assertThat(BENCHMARK.run(new Workload(pooling, SMALL, pass)).allRight()).isTrue();
      }
    }
  }

  @Test
  @DisplayName("does not time a contestant whose answer is wrong by one bit")
  void wrongAnswer() {
    Workload workload = new Workload(TWO_BY_TWO, SMALL, Pass.FORWARD);
    PoolingCase asked = workload.draw();
    FeatureMaps nearly = TWO_BY_TWO.forward(asked.input());
    nearly.values()[17] = Math.nextUp(nearly.values()[17]);
    Contestant right =
        new OwnContestant("right", Role.RUNG, true, () -> TWO_BY_TWO.forward(asked.input()));
    Contestant wrong = new OwnContestant("wrong", Role.RUNG, false, () -> nearly);
    Outcome outcome = BENCHMARK.run(workload, asked, List.of(right, wrong));
    assertThat(outcome.allRight()).isFalse();
    assertThat(outcome.results().get(0).timing()).isPresent();
    assertThat(outcome.results().get(1).timing()).isEmpty();
    assertThat(outcome.results().get(1).wrong())
        .hasValueSatisfying(difference -> assertThat(difference).contains("image 0, channel 0"));
  }

  @Test
  @DisplayName("counts what a workload reads, writes and compares")
  void counts() {
    Workload forward = new Workload(TWO_BY_TWO, SMALL, Pass.FORWARD);
    assertThat(forward.bytes()).isEqualTo(4 * (6 * 256 + 6 * 64));
    assertThat(forward.looks()).isEqualTo(6 * 256);
    assertThat(new Workload(TWO_BY_TWO, SMALL, Pass.BACKWARD).bytes())
        .isEqualTo(4 * (2 * 6 * 256 + 6 * 64));
    assertThat(forward).hasToString("max 2×2/2 over [2,3,16,16], forward");
  }

  @Test
  @DisplayName("reports its progress")
  void progress() {
    List<String> notes = new ArrayList<>();
    new Benchmark(HARDLY_ANY, List.of(), Optional.empty(), (rounds, note) -> notes.add(note))
        .run(new Workload(TWO_BY_TWO, SMALL, Pass.FORWARD));
    assertThat(notes).contains("comparing answers", "warming up");
  }

  @Test
  @DisplayName("refuses a Python without PyTorch in one line, and leaves nothing behind")
  void noTorch() {
    assertThatThrownBy(() -> TorchPeer.start("cat"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("cat cannot run PyTorch")
        .hasMessageNotContaining("\n");
  }
}
