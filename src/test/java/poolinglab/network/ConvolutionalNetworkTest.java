package poolinglab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.UserException;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.PoolingKind;

@DisplayName("A convolutional network")
class ConvolutionalNetworkTest {
  private static final ConvolutionalNetwork LESSON =
      ConvolutionalNetwork.on(28, 28, 1)
          .convolution(5, 3)
          .maxPool(2)
          .convolution(15, 3)
          .maxPool(2)
          .dense(3);

  @Test
  @DisplayName("writes itself in one line")
  void writesItself() {
    assertThat(LESSON).hasToString("28x28x1 conv5@3 max2 conv15@3 max2 dense3");
  }

  @Test
  @DisplayName("never changes: every step returns a new one")
  void isImmutable() {
    var before = ConvolutionalNetwork.on(28, 28, 1);
    before.convolution(5, 3);
    assertThat(before.layers()).isEmpty();
  }

  @Test
  @DisplayName("loses local and global poolings, and nothing else, without pooling")
  void withoutPooling() {
    var network =
        ConvolutionalNetwork.on(9, 8, 2)
            .convolution(4, 3)
            .averagePool(2)
            .then(Pool.pNorm(2, Size.square(2)))
            .globalMaxPool()
            .dense(5)
            .dense(3)
            .withSeed(7)
            .withLearningRate(0.1);
    var expected =
        ConvolutionalNetwork.on(9, 8, 2)
            .convolution(4, 3)
            .dense(5)
            .dense(3)
            .withSeed(7)
            .withLearningRate(0.1);
    assertThat(network.withoutPooling()).isEqualTo(expected);
    assertThat(network.hasPooling()).isTrue();
    assertThat(expected.hasPooling()).isFalse();
  }

  @Test
  @DisplayName("changes the border of its convolutions and leaves its poolings as they are")
  void withBorder() {
    assertThat(LESSON.withBorder(Border.SAME))
        .hasToString("28x28x1 conv5@3:same max2 conv15@3:same max2 dense3");
    assertThat(NetworkText.parse("28x28x1 conv5@3+1 max2 dense3").withBorder(Border.SAME))
        .hasToString("28x28x1 conv5@3:same max2 dense3");
  }

  static Stream<Arguments> impossible() {
    var image = ConvolutionalNetwork.on(2, 2, 1);
    var vector = image.globalAveragePool();
    return Stream.of(
        refused(() -> image.maxPool(2).maxPool(2), "layer 2 'max2': the kernel must fit"),
        refused(() -> image.convolution(5, 3), "layer 1 'conv5@3': the kernel must fit"),
        refused(() -> vector.maxPool(2), "layer 2 'max2': a pooling needs feature maps"),
        refused(() -> vector.convolution(1, 1), "layer 2 'conv1@1': a convolution needs"),
        refused(() -> vector.globalMaxPool(), "layer 2 'gmp': a global pooling needs"),
        refused(() -> image.dense(3).maxPool(1), "layer 2 'max1': a pooling needs"),
        refused(() -> image.maxPool(0), "kernel size must be at least 1×1"),
        refused(() -> image.maxPool(-1), "kernel size must be at least 1×1"),
        refused(() -> image.convolution(0, 1), "a convolution has at least 1 filter"),
        refused(() -> image.dense(0), "a dense layer has at least 1 unit"),
        refused(() -> Pool.pNorm(0, Size.square(2)), "a p-norm needs an exponent"),
        refused(
            () -> new Pool(PoolingKind.MAX, 2, false, WindowSpec.ofKernel(2)),
            "only a p-norm has an exponent"),
        refused(
            () -> new Pool(PoolingKind.SUM, 0, true, WindowSpec.ofKernel(2)),
            "only an average can count the padding"),
        refused(() -> new GlobalPool(PoolingKind.P_NORM, 0), "a p-norm needs an exponent"),
        refused(() -> ConvolutionalNetwork.on(0, 2, 1), "an image has sides from 1"),
        refused(() -> ConvolutionalNetwork.on(2, 16_385, 1), "an image has sides from 1"),
        refused(() -> ConvolutionalNetwork.on(2, 2, 0), "an image has sides from 1"),
        refused(() -> image.withLearningRate(0), "the learning rate must be above 0"),
        refused(() -> image.withLearningRate(Double.NaN), "the learning rate must be above 0"));
  }

  private static Arguments refused(ThrowingCallable step, String message) {
    return Arguments.of(step, message);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("impossible")
  @DisplayName("is refused in one line if it is impossible:")
  void refuses(ThrowingCallable step, String message) {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(step)
        .withMessageStartingWith(message)
        .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
  }

  @Test
  @DisplayName("keeps the geometry's own error as the cause")
  void keepsTheCause() {
    assertThatThrownBy(() -> ConvolutionalNetwork.on(1, 1, 1).maxPool(2))
        .hasCauseInstanceOf(poolinglab.geometry.GeometryException.class);
  }
}
