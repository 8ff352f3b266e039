package poolinglab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;

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
  @DisplayName("says itself in one line")
  void saysItself() {
    assertThat(LESSON).hasToString("28x28x1 conv5@3 max2 conv15@3 max2 dense3");
  }

  @Test
  @DisplayName("is never changed: every step gives a new one")
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
  @DisplayName("changes the padding of its convolutions and leaves its poolings as they are")
  void withPadding() {
    assertThat(LESSON.withPadding(Border.SAME))
        .hasToString("28x28x1 conv5@3:same max2 conv15@3:same max2 dense3");
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
            () -> new Pool(Pool.Method.MAX, 2, Pool.max(Size.square(2)).window()),
            "only a p-norm has an exponent"),
        refused(
            () -> Pool.max(Size.square(2)).withBorder(Border.CEIL),
            "a network's border must be valid"),
        refused(
            () -> Pool.max(Size.square(2)).withStride(new Size(2, 3)).withBorder(Border.SAME),
            "border same needs a stride no larger than the kernel"),
        refused(
            () ->
                image
                    .then(Convolution.of(1, Size.square(1)).withStride(Size.square(2)))
                    .withPadding(Border.SAME),
            "layer 1 'conv1@1/2': border same needs a stride"),
        refused(() -> ConvolutionalNetwork.on(0, 2, 1), "an image has sides from 1"),
        refused(() -> ConvolutionalNetwork.on(2, 16_385, 1), "an image has sides from 1"),
        refused(() -> ConvolutionalNetwork.on(2, 2, 0), "an image has sides from 1"),
        refused(() -> image.withLearningRate(0), "the learning rate must be above 0"),
        refused(() -> image.withLearningRate(Double.NaN), "the learning rate must be above 0"),
        refused(() -> image.build(), "a network must end in a dense layer"),
        refused(() -> vector.build(), "a network must end in a dense layer"),
        refused(() -> image.dense(1).build(), "the last dense layer must have at least 2 units"),
        refused(() -> image.dense(100_000_000).build(), "a network to be built has at most"));
  }

  private static Arguments refused(ThrowingCallable step, String message) {
    return Arguments.of(step, message);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("impossible")
  @DisplayName("is refused in one line when it cannot be:")
  void refuses(ThrowingCallable step, String message) {
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(step)
        .withMessageStartingWith(message)
        .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
  }

  @Nested
  @DisplayName("when built")
  class Built {
    @Test
    @DisplayName("never keeps the library's stride of 2 for a kernel of 3")
    void avoidsTheDefaults() {
      MultiLayerNetwork model =
          ConvolutionalNetwork.on(9, 9, 1).convolution(2, 3).maxPool(3).dense(2).build();
      assertThat(model.getLayerWiseConfigurations().getConf(0).getLayer())
          .extracting("kernelSize", "stride")
          .containsExactly(new int[] {3, 3}, new int[] {1, 1});
      assertThat(model.getLayerWiseConfigurations().getConf(1).getLayer())
          .extracting("kernelSize", "stride")
          .containsExactly(new int[] {3, 3}, new int[] {3, 3});
    }

    @ParameterizedTest
    @CsvSource({"TRUNCATE, Truncate", "SAME, Same", "STRICT, Strict"})
    @DisplayName("hands the border on")
    void handsTheBorderOn(Border border, ConvolutionMode mode) {
      var convolution = Convolution.of(2, new Size(3, 2)).withBorder(border).inDeeplearning4j();
      var pool = Pool.average(new Size(3, 2)).withBorder(border).inDeeplearning4j();
      assertThat(convolution.getConvolutionMode()).isEqualTo(mode);
      assertThat(pool.getConvolutionMode()).isEqualTo(mode);
      assertThat(pool.getKernelSize()).containsExactly(3, 2);
    }

    @Test
    @DisplayName("uses ReLU inside, softmax at the end, Adam and float32")
    void usesTheUsualParts() {
      MultiLayerNetwork model = LESSON.then(new Dense(4)).withLearningRate(0.02).build();
      assertThat(List.of(0, 2, 4, 5))
          .extracting(layer -> model.getLayer(layer).conf().getLayer())
          .extracting("activationFn")
          .containsExactly(
              Activation.RELU.getActivationFunction(),
              Activation.RELU.getActivationFunction(),
              Activation.RELU.getActivationFunction(),
              Activation.SOFTMAX.getActivationFunction());
      assertThat(model.getOutputLayer().conf().getLayer()).isInstanceOf(OutputLayer.class);
      assertThat(model.getOutputLayer().conf().getLayer())
          .extracting("lossFn")
          .isEqualTo(LossFunctions.LossFunction.MCXENT.getILossFunction());
      assertThat(model.getLayer(0).conf().getLayer())
          .extracting("iUpdater")
          .isEqualTo(new Adam(0.02));
      assertThat(model.params().dataType()).isEqualTo(DataType.FLOAT);
    }

    @Test
    @DisplayName("has the same weights for the same seed, others for another")
    void isRepeatable() {
      assertThat(LESSON.build().params()).isEqualTo(LESSON.build().params());
      assertThat(LESSON.withSeed(1).build().params()).isNotEqualTo(LESSON.build().params());
    }

    @ParameterizedTest
    @ValueSource(strings = {"max2", "avg2", "pnorm2^3", "gap", "gmp"})
    @DisplayName("pools with the asked pooling")
    void poolsAsAsked(String word) {
      var layer = NetworkText.parse("4x4x1 " + word + " dense2").layers().get(0).inDeeplearning4j();
      String type = String.valueOf(assertPoolingType(layer));
      assertThat(type)
          .isEqualTo(
              switch (word) {
                case "max2", "gmp" -> "MAX";
                case "avg2", "gap" -> "AVG";
                default -> "PNORM";
              });
    }

    private Object assertPoolingType(Object layer) {
      return layer instanceof org.deeplearning4j.nn.conf.layers.SubsamplingLayer local
          ? local.getPoolingType()
          : ((org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer) layer).getPoolingType();
    }
  }

  @Test
  @DisplayName("keeps the geometry's own error as the cause")
  void keepsTheCause() {
    assertThatThrownBy(() -> ConvolutionalNetwork.on(1, 1, 1).maxPool(2))
        .hasCauseInstanceOf(poolinglab.geometry.GeometryException.class);
  }
}
