package poolinglab.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The model of how long a cluster takes")
class ScaleModelTest {
  /** Starts in 8 s, sends in 2 s, warms up in 3 s; nothing else. */
  private static final ScaleModel SIMPLE = new ScaleModel(5, 8, 2, 3, 0, 0, 1);

  private static final Path DRAWN = Path.of("target/scale.svg");

  private final double[] tasks = new Random(7).doubles(200, 1, 60).toArray();
  private final double sum = Arrays.stream(tasks).sum();
  private final double longest = Arrays.stream(tasks).max().orElseThrow();

  @Test
  @DisplayName("gives one worker the sum of all tasks")
  void oneWorker() {
    assertThat(SIMPLE.seconds(tasks, 1)).isCloseTo(5 + 8 + 2 + 3 + sum, within(1e-9));
    assertThat(new ScaleModel(5, 0, 0, 0, 0, 0, 1).seconds(tasks, 1))
        .isCloseTo(5 + sum, within(1e-9));
  }

  @Test
  @DisplayName("gives a worker per task the start and the longest task")
  void workersForAll() {
    double broadcast = 2 * 8; // 200 workers have it after 8 doublings
    assertThat(SIMPLE.seconds(tasks, 200)).isCloseTo(5 + 8 + broadcast + 3 + longest, within(1e-9));
  }

  @Test
  @DisplayName("divides equal tasks evenly")
  void equalTasks() {
    double[] equal = new double[12];
    Arrays.fill(equal, 10);
    ScaleModel model = new ScaleModel(0, 0, 0, 0, 0, 0, 1);
    assertThat(model.seconds(equal, 4)).isEqualTo(30);
    assertThat(model.seconds(equal, 5)).isEqualTo(30);
    assertThat(model.seconds(equal, 6)).isEqualTo(20);
    assertThat(model.enough(equal, 100)).isEqualTo(12);
  }

  @Test
  @DisplayName("never beats Amdahl's law, and with free sending more workers never take longer")
  void bounds() {
    ScaleModel model = new ScaleModel(5, 8, 0, 3, 0.01, 0.1, 3);
    for (int workers = 1; workers <= 300; workers++) {
      double seconds = model.seconds(tasks, workers);
      assertThat(seconds)
          .isGreaterThan(5 + 8 + sum / workers)
          .isGreaterThan(5 + 8 + longest)
          .isLessThanOrEqualTo(model.seconds(tasks, Math.max(1, workers - 1)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 1000})
  @DisplayName("waits for a driver that is slower than the workers")
  void slowDriver(int workers) {
    double[] short10 = new double[10];
    ScaleModel model = new ScaleModel(0, 0, 0, 0, 2, 0, 1);
    assertThat(model.seconds(short10, workers)).isEqualTo(20);
    assertThat(model.enough(short10, 50)).isEqualTo(1);
  }

  @Test
  @DisplayName("lets stragglers take longer, all of them or some")
  void stragglers() {
    ScaleModel all = new ScaleModel(0, 0, 0, 0, 0, 1, 3);
    ScaleModel some = new ScaleModel(0, 0, 0, 0, 0, 0.1, 3);
    assertThat(all.seconds(tasks, 1)).isCloseTo(3 * sum, within(1e-9));
    assertThat(some.seconds(tasks, 1)).isBetween(1.1 * sum, 1.35 * sum);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(ints = {1, 2})
  @DisplayName("agrees with the default study as it was measured, with one job and with two")
  void measured(int jobs) {
    double slower = jobs == 1 ? 1 : ScaleFigures.CROWDED;
    assertThat(ScaleFigures.oneMachine().seconds(ScaleFigures.trainings(1, slower), jobs))
        .isCloseTo(ScaleFigures.STUDY[jobs - 1], withinPercentage(2));
  }

  @Test
  @DisplayName("is what the documentation shows")
  void documented() throws IOException {
    Files.createDirectories(DRAWN.getParent());
    Files.writeString(DRAWN, ScaleFigures.chart().svg());
    assertThat(Path.of("docs/pictures/scale.svg")).hasSameTextualContentAs(DRAWN);
    assertThat(Files.readString(Path.of("docs/cluster.md"))).contains(ScaleFigures.table());
  }
}
