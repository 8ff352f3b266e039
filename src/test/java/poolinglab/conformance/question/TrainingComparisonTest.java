package poolinglab.conformance.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.conformance.question.TrainingComparison.Step;
import poolinglab.conformance.report.TrainingCharts;
import poolinglab.conformance.report.TrainingReport;
import poolinglab.figure.text.Ink;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Size;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkText;
import poolinglab.reference.FeatureMaps;

@DisplayName("A training by hand and in Deeplearning4j")
class TrainingComparisonTest {
  private static final ConvolutionalNetwork NETWORK =
      NetworkText.parse("8x7x2 conv3@3 max2 dense4 dense2").withLearningRate(0.01);

  private static TrainingComparison train(TrainingRun run, int steps) {
    Random random = new Random(5);
    List<DataSet> batches = new ArrayList<>();
    for (int batch = 0; batch < 5; batch++) {
      DataSet images =
          new DataSet(Nd4j.create(DataType.FLOAT, 4, 2, 8, 7), Nd4j.create(DataType.FLOAT, 4, 2));
      for (int i = 0; i < images.getFeatures().length(); i++) {
        images.getFeatures().putScalar(i, random.nextFloat());
      }
      for (int n = 0; n < 4; n++) {
        images.getLabels().putScalar(n, random.nextInt(2), 1);
      }
      batches.add(images);
    }
    return run.of(new ListDataSetIterator<>(batches, 1), steps, done -> {});
  }

  @Test
  @DisplayName("has the same losses, step by step, and goes round the batches")
  void agrees() {
    TrainingComparison comparison = train(new TrainingRun(NETWORK), 12);
    assertThat(comparison.agrees()).isTrue();
    assertThat(comparison.passes()).isTrue();
    assertThat(comparison.images()).isEqualTo(4);
    assertThat(comparison.steps()).hasSize(12);
    assertThat(comparison.steps())
        .allSatisfy(
            step -> {
              assertThat(step.difference()).isLessThan(1e-6);
              assertThat(step.ofFloat()).isLessThan(1e-5);
              assertThat(step.ofThreads()).isLessThan(1e-5);
            });
    assertThat(comparison.steps().get(11).byHand()).isLessThan(comparison.steps().get(1).byHand());
  }

  @Test
  @DisplayName("is told apart from one that learns a little faster")
  void planted() {
    var faster = new TrainingRun(NETWORK, NETWORK.withLearningRate(0.0102));
    TrainingComparison comparison = train(faster, 12);
    assertThat(comparison.agrees()).isFalse();
    assertThat(comparison.passes()).as("%s", comparison.decisions()).isFalse();
    assertThat(new TrainingReport(comparison).text(Ink.PLAIN))
        .contains("✗ From step", "by more than 1.0e-04, and not by rounding");
  }

  @Test
  @DisplayName("is refused where a layer has no backward pass by hand")
  void refuses() {
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> new TrainingRun(NetworkText.parse("8x7x2 conv3@3 bn dense2")))
        .withMessageContaining("got 'bn'. Train this network with Deeplearning4j.");
  }

  @Nested
  @DisplayName("where losses drift apart")
  class Drift {
    private static Step step(int number, double byHand) {
      return new Step(number, byHand, 1, 1, 1);
    }

    private static Decision decision(int step, double gap) {
      return new Decision(step, 2, "max2", 0, 1, new Cell(3, 4), true, gap);
    }

    private static TrainingComparison with(List<Step> steps, Decision... decisions) {
      return new TrainingComparison(NETWORK, 4, steps, List.of(decisions));
    }

    @Test
    @DisplayName("passes only if values within rounding changed sides before")
    void passes() {
      List<Step> apart = List.of(step(1, 1), step(2, 1.00005), step(3, 1.001));
      assertThat(with(apart, decision(2, 1e-7), decision(3, 0.1)).passes()).isTrue();
      assertThat(with(apart, decision(2, 1e-7), decision(2, 0.1)).passes()).isFalse();
      assertThat(with(apart, decision(4, 1e-7)).passes()).isFalse();
      assertThat(with(apart).passes()).isFalse();
      assertThat(with(apart.subList(0, 2)).passes()).isTrue();
      assertThat(with(List.of(step(1, Double.NaN)), decision(2, 0)).passes()).isFalse();
    }

    @Test
    @DisplayName("is not judged after the first 200 steps")
    void later() {
      List<Step> steps = new ArrayList<>();
      for (int number = 1; number <= 210; number++) {
        steps.add(step(number, number > 200 ? 2 : 1));
      }
      assertThat(with(steps).agrees()).isTrue();
      steps.set(199, step(200, 2));
      assertThat(with(steps).agrees()).isFalse();
    }

    @Test
    @DisplayName("is reported with its first cause, within 80 columns, and drawn")
    void report() {
      TrainingComparison comparison =
          with(List.of(step(1, 1), step(2, 1.001)), decision(1, 0), decision(2, 1e-7));
      String text = new TrainingReport(comparison).text(Ink.PLAIN);
      assertThat(text)
          .contains(
              "✓ By hand and in double precision the losses agree until rounding decides.",
              "by hand from Deeplearning4j in double precision  from step 2 on",
              "with two threads from one         in no step",
              "2 times, first in step 1:",
              "image 0, layer 2 'max2', channel 1, cell (3, 4): equal once rounded");
      assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
      TrainingCharts charts = new TrainingCharts(comparison);
      assertThat(charts.losses().svg()).contains("by hand", "Deeplearning4j, two threads");
      assertThat(charts.differences().svg()).contains("by hand from double", "as a share");
    }
  }

  @Nested
  @DisplayName("finds decisions that differ")
  class Decisions {
    private final ConvolutionalNetwork network = NetworkText.parse("3x4x1 conv1@1 max2 dense2");

    private static INDArray maps(double... values) {
      return Nd4j.createFromArray(values).reshape('c', 1, 1, values.length / 4, 4);
    }

    @Test
    @DisplayName("under a maximum and in front of a ReLU")
    void both() {
      FeatureMaps image = FeatureMaps.zeros(1, 1, new Size(3, 4));
      FeatureMaps convolved =
          FeatureMaps.of(1, 1, new Size(3, 4), 1, 1, 5, 4, 0, 0, 4, 4, 0, 2, 0, 0);
      FeatureMaps pooled = FeatureMaps.of(1, 1, new Size(1, 2), 1, 5);
      FeatureMaps sums = FeatureMaps.zeros(1, 2, Size.square(1));
      List<Decision> found =
          Decision.differing(
              7,
              network,
              List.of(image, convolved, pooled, sums),
              List.of(
                  maps(new double[12]),
                  maps(1, 1 + 1e-12, 5, 4, 0, 0, 4, 4, 0, 2, 1e-9, 0),
                  Nd4j.zeros(DataType.DOUBLE, 1, 1, 1, 2),
                  Nd4j.createFromArray(new double[][] {{1, 0}})));
      assertThat(found)
          .containsExactly(
              new Decision(7, 1, "conv1@1", 0, 0, new Cell(2, 2), false, 1e-9),
              new Decision(7, 2, "max2", 0, 0, new Cell(0, 0), true, 0));
    }
  }
}
