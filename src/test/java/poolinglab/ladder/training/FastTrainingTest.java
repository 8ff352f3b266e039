package poolinglab.ladder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.network.Batch;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkText;
import poolinglab.network.RandomNetworks;
import poolinglab.network.TrainingByHand;
import poolinglab.network.TrainingByHand.Slope;
import poolinglab.network.Weights;
import poolinglab.reference.FeatureMaps;

@DisplayName("Fast training")
class FastTrainingTest {
  private static final String LESSON = "12x12x1 conv5@3 max2 conv6@3 max2 dense3";

  /** What {@link FastTraining} promises, relative to the largest gradient of a layer. */
  private static final double BOUND = 1e-5;

  static Stream<ConvolutionalNetwork> networks() {
    Stream<String> chosen =
        Stream.of(
            "14x13x1 conv5@3 max2 conv15@3 max2 dense3",
            "10x9x2 conv3@3 max2 conv4@2+1 max2 dense3",
            "12x13x3 conv16@5/2:same conv9@3:same max2/1 pnorm2^3 dense10",
            "9x9x1 conv2@3+1*2 max3/2:same conv7@2x3 avg2:count-pad dense6 dense2",
            "8x7x2 max2/1 conv6@2 sum2 gap dense4",
            "7x7x1 avg2 dense12 dense3",
            "6x6x1 pnorm2/1 conv11@3:same gmp dense5");
    return Stream.concat(
        chosen.map(NetworkText::parse),
        RandomNetworks.of(100, 25).filter(FastTrainingTest::isTrainedByHand));
  }

  private static boolean isTrainedByHand(ConvolutionalNetwork network) {
    try {
      new TrainingByHand(network, TrainingCase.of(network, 1).weights());
      return true;
    } catch (NetworkException hasNoBackwardPass) {
      return false;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  @DisplayName("has the reference's loss and gradients, within 1e-5, on every rung")
  void exact(ConvolutionalNetwork network) {
    TrainingCase drawn = TrainingCase.of(network, 7);
    List<Batch> batches = List.of(drawn.batch(21), drawn.batch(1));
    var reference = new TrainingByHand(network, drawn.weights());
    for (TrainingRung rung : EnumSet.complementOf(EnumSet.of(TrainingRung.NAIVE))) {
      try (FastTraining training = drawn.training(rung, 1)) {
        for (Batch batch : batches) {
          check(training.slope(batch), reference.slope(batch));
          assertThat(training.forward(batch.images()).values())
              .containsExactly(
                  reference.network().forward(batch.images()).values(), within((float) BOUND));
        }
      }
    }
  }

  private static void check(Slope slope, Slope expected) {
    assertThat(slope.loss()).isCloseTo(expected.loss(), within(BOUND * (1 + expected.loss())));
    for (int i = 0; i < expected.gradients().size(); i++) {
      Weights gradients = slope.gradients().get(i);
      Weights wanted = expected.gradients().get(i);
      assertThat(gradients.values()).containsExactly(wanted.values(), bound(wanted.values()));
      assertThat(gradients.biases()).containsExactly(wanted.biases(), bound(wanted.biases()));
    }
  }

  private static org.assertj.core.data.Offset<Float> bound(float[] gradients) {
    float largest = 0;
    for (float gradient : gradients) {
      largest = Math.max(largest, Math.abs(gradient));
    }
    return within((float) BOUND * largest);
  }

  @ParameterizedTest
  @EnumSource(TrainingRung.class)
  @DisplayName("takes the reference's steps")
  void steps(TrainingRung rung) {
    TrainingCase drawn = TrainingCase.of(LESSON, 3);
    var reference = new TrainingByHand(drawn.network(), drawn.weights());
    try (FastTraining training = drawn.training(rung, 1)) {
      for (int step = 0; step < 12; step++) {
        Batch batch = drawn.batch(20);
        double expected = reference.step(batch);
        assertThat(training.step(batch)).isCloseTo(expected, within(1e-5 * expected));
      }
      assertThat(training.network().weights().get(0).values())
          .isNotEqualTo(drawn.weights().get(0).values());
    }
  }

  @ParameterizedTest
  @EnumSource(value = TrainingRung.class, mode = Mode.EXCLUDE, names = "NAIVE")
  @DisplayName("gives the same digits with any number of threads")
  void threads(TrainingRung rung) {
    TrainingCase drawn = TrainingCase.of(LESSON, 4);
    List<Batch> batches = List.of(drawn.batch(70), drawn.batch(33), drawn.batch(70));
    try (FastTraining alone = drawn.training(rung, 1);
        FastTraining two = drawn.training(rung, 2);
        FastTraining five = drawn.training(rung, 5)) {
      for (Batch batch : batches) {
        double loss = alone.step(batch);
        assertThat(two.step(batch)).isEqualTo(loss);
        assertThat(five.step(batch)).isEqualTo(loss);
      }
      for (int i = 0; i < alone.network().weights().size(); i++) {
        float[] weights = alone.network().weights().get(i).values();
        assertThat(two.network().weights().get(i).values()).containsExactly(weights);
        assertThat(five.network().weights().get(i).values()).containsExactly(weights);
      }
    }
  }

  /** The scalar rungs; what vectors are on the heap is the compiler's business. */
  @ParameterizedTest
  @EnumSource(names = {"FLAT", "REGISTERS"})
  @DisplayName("allocates nothing after the first step")
  void allocates(TrainingRung rung) {
    TrainingCase drawn = TrainingCase.of("9x9x1 conv5@3 max2 conv2@2 avg2 dense4 dense3", 5);
    Batch batch = drawn.batch(40);
    Batch smaller = drawn.batch(17);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (FastTraining training = drawn.training(rung, 2)) {
      training.step(batch);
      training.step(smaller);
      threads.getCurrentThreadAllocatedBytes();
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int step = 0; step < 10; step++) {
        training.step(batch);
        training.step(smaller);
      }
      assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(TrainingRung.class)
  @DisplayName("refuses what the reference refuses, and goes on afterwards")
  void refuses(TrainingRung rung) {
    TrainingCase drawn = TrainingCase.of("4x4x1 conv2@2 dense2", 6);
    FeatureMaps image = FeatureMaps.zeros(1, 1, Size.square(4));
    FeatureMaps other = FeatureMaps.zeros(1, 2, Size.square(4));
    try (FastTraining training = drawn.training(rung, 1)) {
      assertThatExceptionOfType(GeometryException.class)
          .isThrownBy(() -> training.step(new Batch(image, new int[] {2})))
          .withMessageContaining("from 0 to 1; got 2");
      assertThatExceptionOfType(GeometryException.class)
          .isThrownBy(() -> training.step(new Batch(image, new int[] {0, 1})));
      assertThatExceptionOfType(GeometryException.class)
          .isThrownBy(() -> training.step(new Batch(other, new int[] {0})))
          .withMessageContaining("the network takes images of 1 × 4×4; got [1,2,4,4]");
      assertThatExceptionOfType(GeometryException.class).isThrownBy(() -> training.forward(other));
      assertThat(training.step(new Batch(image, new int[] {1}))).isPositive();
    }
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> TrainingCase.of("4x4x1 conv2@2:tanh dense2", 6).training(rung, 1))
        .withMessageContaining("training by hand knows");
  }

  @Test
  @DisplayName("does every piece once, also when a thread comes late from a shorter round")
  void pieces() {
    AtomicIntegerArray done = new AtomicIntegerArray(40);
    try (var crew = new Crew(8, (piece, member) -> done.incrementAndGet(piece))) {
      for (int round = 1; round <= 20_000; round++) {
        int pieces = round % 2 == 0 ? 40 : 2;
        crew.run(pieces);
        for (int piece = 0; piece < done.length(); piece++) {
          assertThat(done.getAndSet(piece, 0)).isEqualTo(piece < pieces ? 1 : 0);
        }
      }
    }
  }

  @Test
  @DisplayName("reports what went wrong in another thread")
  void failures() {
    try (var crew =
        new Crew(
            3,
            (piece, member) -> {
              if (piece == 4) {
                throw new IllegalArgumentException("piece 4");
              }
            })) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> crew.run(20))
          .havingRootCause()
          .withMessage("piece 4");
    }
  }
}
