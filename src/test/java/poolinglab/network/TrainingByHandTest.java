package poolinglab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.reference.Draws;
import poolinglab.reference.FeatureMaps;

/**
 * PyTorch's losses were computed in double precision from {@link Draws}, with Adam's ε divided by
 * {@code √(1 − β2^t)} at each step, which puts it where it is here.
 */
@DisplayName("A network trained by hand")
class TrainingByHandTest {

  private static Batch batch(ConvolutionalNetwork network, int images, int step, Draws draws) {
    int[] labels = new int[images];
    for (int i = 0; i < images; i++) {
      labels[i] = (i + step) % network.classes().units();
    }
    Shape.Maps image = network.input();
    return new Batch(draws.maps(images, image.channels(), image.size()), labels);
  }

  private static List<Weights> weights(ConvolutionalNetwork network, Draws draws) {
    List<Weights> weights = new ArrayList<>();
    for (int i = 0; i < network.layers().size(); i++) {
      Parameters parameters = network.layers().get(i).parameters(network.shapes().get(i));
      if (parameters.count() > 0) {
        int units = network.shapes().get(i + 1).channels();
        float[] values = draws.take((int) parameters.count() - units);
        weights.add(new Weights(values, draws.take(units)));
      }
    }
    return weights;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10x9x2 conv3@3 max2 conv4@2+1 max2 dense3 | 5 | 4 | 0.01 | 0.992980299, 1.1294787, 1.18171134, 0.952266592, 1.12356469, 1.11639289, 1.04011337, 1.04572314",
        "7x8x1 conv4@3/2 avg2/1 dense5 dense3 | 6 | 3 | 0.02 | 1.15399003, 1.13066901, 1.11439409, 1.13427276, 1.11343464, 1.10936347, 1.10325596, 1.09515414",
        "6x6x3 conv5@3 max3/1 gap dense3 | 7 | 3 | 0.05 | 1.18798294, 1.04105747, 1.2011486, 1.05501599, 1.11421828, 1.03551876, 1.06893414, 1.15305748",
      })
  @DisplayName("has the losses of PyTorch 1.13 in double precision, step by step:")
  void asPyTorch(String text, int seed, int images, double learningRate, String losses) {
    ConvolutionalNetwork network = NetworkText.parse(text).withLearningRate(learningRate);
    double[] expected = Arrays.stream(losses.split(", ")).mapToDouble(Double::valueOf).toArray();
    var draws = new Draws(seed);
    List<Batch> batches = new ArrayList<>();
    for (int step = 0; step < expected.length; step++) {
      batches.add(batch(network, images, step, draws));
    }
    var training = new TrainingByHand(network, weights(network, draws));
    for (int step = 0; step < expected.length; step++) {
      assertThat(training.step(batches.get(step))).isCloseTo(expected[step], within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7x6x2 conv3@3 max2 dense3",
        "6x6x1 conv4@2/1:same avg2/1 conv3@2 gap dense5 dense4",
        "5x6x1 pnorm2/1 sum2/1 conv2@2+1*2 gmp dense3",
      })
  @DisplayName("has gradients that are the slopes of its loss")
  void finiteDifferences(String text) {
    ConvolutionalNetwork network = NetworkText.parse(text);
    var draws = new Draws(11);
    Batch batch = batch(network, 4, 0, draws);
    var training = new TrainingByHand(network, weights(network, draws));
    List<Weights> gradients = training.slope(batch).gradients();
    var tally = new SlopeTally();
    for (int i = 0; i < gradients.size(); i++) {
      Weights weights = training.network().weights().get(i);
      tally.compare(training, batch, weights.values(), gradients.get(i).values());
      tally.compare(training, batch, weights.biases(), gradients.get(i).biases());
    }
    assertThat(tally.compared).isGreaterThan(9 * tally.corners);
  }

  /** Compares with central differences, but for parameters that have a corner within the step. */
  private static final class SlopeTally {
    private static final float STEP = 1 / 2048f;
    private int compared = 0;
    private int corners = 0;

    void compare(TrainingByHand training, Batch batch, float[] values, float[] gradient) {
      assertThat(gradient).hasSameSizeAs(values);
      double loss = training.slope(batch).loss();
      for (int k = 0; k < values.length; k++) {
        float before = values[k];
        values[k] = before + STEP;
        double above = training.slope(batch).loss();
        values[k] = before - STEP;
        double below = training.slope(batch).loss();
        values[k] = before;
        // A smooth loss bends by its second derivative alone, which is small here.
        if (Math.abs(above - 2 * loss + below) / STEP > 1e-3) {
          corners++;
        } else {
          compared++;
          assertThat((double) gradient[k]).isCloseTo((above - below) / (2 * STEP), within(7e-4));
        }
      }
    }
  }

  @Test
  @DisplayName("leaves the weights that it was given as they are")
  void copiesWeights() {
    ConvolutionalNetwork network = NetworkText.parse("4x4x1 conv2@2 dense2");
    var draws = new Draws(3);
    List<Weights> weights = weights(network, draws);
    var training = new TrainingByHand(network, weights);
    float before = weights.get(0).values()[0];
    Batch batch = batch(network, 2, 0, draws);
    double first = training.step(batch);
    assertThat(weights.get(0).values()[0]).isEqualTo(before);
    assertThat(training.network().weights().get(0).values()[0]).isNotEqualTo(before);
    assertThat(training.slope(batch).loss()).isLessThan(first);
  }

  @Test
  @DisplayName("learns what can be learned: bright above or below")
  void learns() {
    ConvolutionalNetwork network =
        NetworkText.parse("6x6x1 conv3@3 max2 dense2").withLearningRate(0.02);
    var draws = new Draws(8);
    List<Batch> batches = new ArrayList<>();
    for (int step = 0; step < 60; step++) {
      Batch batch = batch(network, 8, 0, draws);
      for (int n = 0; n < 8; n++) {
        for (int k = 0; k < 18; k++) {
          batch.images().values()[36 * n + 18 * batch.labels()[n] + k] += 1;
        }
      }
      batches.add(batch);
    }
    var training = new TrainingByHand(network, weights(network, draws));
    for (Batch batch : batches) {
      training.step(batch);
    }
    Batch last = batches.get(59);
    FeatureMaps probabilities = training.network().forward(last.images());
    for (int n = 0; n < 8; n++) {
      assertThat(probabilities.values()[2 * n + last.labels()[n]]).isGreaterThan(0.8f);
    }
  }

  @Test
  @DisplayName("refuses a network without classes, weights of another, and invalid labels")
  void refuses() {
    ConvolutionalNetwork network = NetworkText.parse("4x4x1 dense2");
    List<Weights> weights = weights(network, new Draws(1));
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> new TrainingByHand(NetworkText.parse("4x4x1 max2"), List.of()))
        .withMessageContaining("must end in a dense layer");
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> new TrainingByHand(NetworkText.parse("4x4x1 dense3"), weights))
        .withMessageContaining("has 51 weights and biases; got 34");
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> new TrainingByHand(NetworkText.parse("4x4x1 bn dense2"), weights))
        .withMessageContaining("poolings, and softmax at the end; got 'bn'");
    var training = new TrainingByHand(network, weights);
    FeatureMaps image = FeatureMaps.zeros(1, 1, Size.square(4));
    assertThatExceptionOfType(GeometryException.class)
        .isThrownBy(() -> training.step(new Batch(image, new int[] {2})))
        .withMessageContaining("from 0 to 1; got 2");
  }
}
