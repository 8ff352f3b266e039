package poolinglab.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.network.Convolution;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Dense;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkLayer;
import poolinglab.network.NetworkText;
import poolinglab.network.Pool;
import poolinglab.network.Shape;

@DisplayName("A network built in Deeplearning4j")
class Dl4jNetworkTest {
  private static final ConvolutionalNetwork LESSON =
      NetworkText.parse("28x28x1 conv5@3 max2 conv15@3 max2 dense3");

  private static MultiLayerNetwork built(ConvolutionalNetwork network) {
    return Dl4jNetwork.of(network).build();
  }

  private static Layer only(List<Layer> layers) {
    assertThat(layers).hasSize(1);
    return layers.get(0);
  }

  @Test
  @DisplayName("never keeps the library's stride of 2 for a kernel of 3")
  void avoidsTheDefaults() {
    MultiLayerNetwork model =
        built(ConvolutionalNetwork.on(9, 9, 1).convolution(2, 3).maxPool(3).dense(2));
    assertThat(model.getLayerWiseConfigurations().getConf(0).getLayer())
        .extracting("kernelSize", "stride")
        .containsExactly(new int[] {3, 3}, new int[] {1, 1});
    assertThat(model.getLayerWiseConfigurations().getConf(1).getLayer())
        .extracting("kernelSize", "stride")
        .containsExactly(new int[] {3, 3}, new int[] {3, 3});
  }

  @ParameterizedTest
  @CsvSource({"TRUNCATE, Truncate", "SAME, Same", "STRICT, Strict"})
  @DisplayName("passes the border on")
  void handsTheBorderOn(Border border, ConvolutionMode mode) {
    var input = new Shape.Maps(1, new Size(9, 8));
    var convolution =
        (ConvolutionLayer)
            only(Dl4jLayers.of(Convolution.of(2, new Size(3, 2)).withBorder(border), input));
    var pool =
        (SubsamplingLayer)
            only(Dl4jLayers.of(Pool.average(new Size(3, 2)).withBorder(border), input));
    assertThat(convolution.getConvolutionMode()).isEqualTo(mode);
    assertThat(pool.getConvolutionMode()).isEqualTo(mode);
    assertThat(pool.getKernelSize()).containsExactly(3, 2);
  }

  @Test
  @DisplayName("uses ReLU inside, softmax at the end, Adam and float32")
  void usesTheUsualParts() {
    MultiLayerNetwork model = built(LESSON.then(new Dense(4)).withLearningRate(0.02));
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
  @DisplayName("has the same weights for the same seed, and different ones for another")
  void isRepeatable() {
    assertThat(built(LESSON).params()).isEqualTo(built(LESSON).params());
    assertThat(built(LESSON.withSeed(1)).params()).isNotEqualTo(built(LESSON).params());
  }

  @Test
  @DisplayName(
      "keeps what dropout does not drop, and shows the layer before an activation as it is")
  void layersByValue() {
    MultiLayerNetwork model = built(NetworkText.parse("4x4x1 dropout0.2 selu bn tanh dense2"));
    assertThat(model.getLayer(0).conf().getLayer().getIDropout()).isEqualTo(new Dropout(0.8));
    INDArray images = Nd4j.rand(2, 1, 4, 4).subi(0.5);
    INDArray before = images.dup();
    List<INDArray> activations = model.feedForward(images);
    assertThat(images).isEqualTo(before);
    assertThat(activations.get(1)).isEqualTo(before);
    assertThat(activations.get(2)).isNotEqualTo(before);
  }

  @Test
  @DisplayName("can be written and read back, with the functions that are ours")
  void isReadBack() {
    MultiLayerNetwork model = built(NetworkText.parse("4x4x1 conv2@2:gelu bn tanh gelu dense2"));
    String json = model.getLayerWiseConfigurations().toJson();
    assertThat(MultiLayerConfiguration.fromJson(json))
        .isEqualTo(model.getLayerWiseConfigurations());
  }

  @Test
  @DisplayName("has the loss that goes with its last activation")
  void losses() {
    assertThat(
            Stream.of("dense3", "dense1:sigmoid", "dense1:linear", "dense4:tanh")
                .map(word -> built(NetworkText.parse("4x4x1 " + word)).getOutputLayer())
                .map(layer -> ((OutputLayer) layer.conf().getLayer()).getLossFn()))
        .containsExactly(
            LossFunctions.LossFunction.MCXENT.getILossFunction(),
            LossFunctions.LossFunction.XENT.getILossFunction(),
            LossFunctions.LossFunction.MSE.getILossFunction(),
            LossFunctions.LossFunction.MSE.getILossFunction());
  }

  @ParameterizedTest
  @ValueSource(strings = {"max2", "avg2", "pnorm2^3", "gap", "gmp"})
  @DisplayName("pools with the pooling described")
  void poolsAsAsked(String word) {
    NetworkLayer described = NetworkText.parse("4x4x1 " + word + " dense2").layers().get(0);
    Layer layer = only(Dl4jLayers.of(described, new Shape.Maps(1, Size.square(4))));
    String type = String.valueOf(poolingType(layer));
    assertThat(type)
        .isEqualTo(
            switch (word) {
              case "max2", "gmp" -> "MAX";
              case "avg2", "gap" -> "AVG";
              default -> "PNORM";
            });
  }

  private static Object poolingType(Layer layer) {
    return layer instanceof SubsamplingLayer local
        ? local.getPoolingType()
        : ((GlobalPoolingLayer) layer).getPoolingType();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9x9x1 conv2@3+1,0,2,1 dense2     | true  | 0",
        "9x9x1 conv2@3+1 dense2           | false | 1",
        "8x8x1 conv2@3/2:same-lower dense2 | true  | 0",
        "8x8x1 conv2@3/2:ceil dense2      | true  | 0",
        "9x9x1 max3/2:same-lower dense2   | false | 1",
        "8x8x1 max3/2+1,1,0,0 dense2      | false | 1",
        "9x9x1 pnorm3/2+0,0,1,1 dense2    | false | 0",
        "8x8x1 pnorm3/2+0,0,1,1 dense2    | true  | 0",
        "8x8x1 avg3/2+0,0,1,1:count-pad dense2 | true  | 0",
      })
  @DisplayName(
      "pads by itself if the windows are the same, otherwise with a layer of zeros in front")
  void pads(String text, boolean zerosInFront, int padding) {
    ConvolutionalNetwork network = NetworkText.parse(text);
    List<Layer> layers = Dl4jLayers.of(network.layers().get(0), network.input());
    assertThat(layers.get(0) instanceof ZeroPaddingLayer).isEqualTo(zerosInFront);
    assertThat(layers.get(layers.size() - 1))
        .extracting("padding")
        .isEqualTo(new int[] {padding, padding});
    Size image = network.input().size();
    INDArray images = Nd4j.ones(2, 1, image.height(), image.width());
    assertThat(built(network).output(images).columns()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "28x28x1 conv5@3                | a network must end in a dense layer",
        "28x28x1 gap                    | a network must end in a dense layer",
        "28x28x1 dense1                 | the last dense layer must have at least 2 units",
        "28x28x1 dense100000000         | a network to be built has at most 250 million",
        "28x28x1 max2/3:same dense2     | 'max2/3:same': border same needs a stride no larger",
        "28x28x1 conv1@1/2:same dense2  | 'conv1@1/2:same': border same needs a stride",
        "28x28x1 sum2 dense2            | Deeplearning4j's layers pool by maximum, average and",
        "28x28x1 gsum dense2            | Deeplearning4j's layers pool by maximum, average and",
        "8x8x1 max2/1:same-lower dense2 | Deeplearning4j has neither border ceil nor same-lower",
        "8x8x1 avg3/2:ceil dense2       | a layer of zeros in front would change the average here",
        "8x8x1 avg3/2:ceil:count-pad dense2 | Deeplearning4j has neither border ceil",
      })
  @DisplayName("is refused in one line if the library lacks it or gets it wrong:")
  void refuses(String text, String message) {
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> built(described(text)))
        .withMessageContaining(message)
        .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
  }

  /** Also networks that a text does not describe, as they are not complete. */
  private static ConvolutionalNetwork described(String text) {
    ConvolutionalNetwork whole = NetworkText.parse(text + " dense2");
    return new ConvolutionalNetwork(
        whole.input(),
        whole.layers().subList(0, whole.layers().size() - 1),
        whole.seed(),
        whole.learningRate());
  }
}
