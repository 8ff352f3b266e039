package poolinglab.dl4j.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.network.Convolution;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Dropout;
import poolinglab.network.NetworkText;
import poolinglab.network.RandomNetworks;
import poolinglab.network.Shape;

@DisplayName("Fast convolutions")
class FastConvolutionsTest {
  /** float32 sums in another order: 6e-8 of each of some hundred terms. */
  private static final double ROUNDING = 2e-5;

  static Stream<ConvolutionalNetwork> networks() {
    return RandomNetworks.of(60, 5)
        .filter(
            network ->
                network.layers().stream()
                        .anyMatch(layer -> layer instanceof Convolution each && each.bias())
                    && network.layers().stream()
                        .noneMatch(
                            layer -> layer instanceof Dropout || layer.word().startsWith("pnorm")));
  }

  private static INDArray images(ConvolutionalNetwork network, int count) {
    Shape.Maps input = network.input();
    Nd4j.getRandom().setSeed(8);
    return Nd4j.randn(
        DataType.FLOAT, count, input.channels(), input.size().height(), input.size().width());
  }

  private static INDArray labels(int count, long classes) {
    INDArray labels = Nd4j.zeros(DataType.FLOAT, count, classes);
    for (int i = 0; i < count; i++) {
      labels.putScalar(i, i % classes, 1);
    }
    return labels;
  }

  private static void compare(INDArray library, INDArray ours, String what) {
    assertThat(ours.shape()).as(what).isEqualTo(library.shape());
    double largest = Math.max(1e-3, library.norm2Number().doubleValue());
    assertThat(library.sub(ours).norm2Number().doubleValue() / largest)
        .as(what)
        .isLessThan(ROUNDING);
  }

  /** An exception in a helper makes Deeplearning4j go on without it, and only the log says so. */
  private static void noneHasFailed(MultiLayerNetwork model) throws ReflectiveOperationException {
    Class<?> type = org.deeplearning4j.nn.layers.convolution.ConvolutionLayer.class;
    Field failures = type.getDeclaredField("helperCountFail");
    failures.setAccessible(true);
    for (var layer : model.getLayers()) {
      if (type.isInstance(layer)) {
        assertThat(failures.getInt(layer)).isZero();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  @DisplayName("give Deeplearning4j's activations, and its gradients of weights and images")
  void agree(ConvolutionalNetwork network) throws ReflectiveOperationException {
    MultiLayerNetwork fast = Dl4jNetwork.of(network).withFastConvolutions().build();
    MultiLayerNetwork plain = Dl4jNetwork.of(network).build();
    assertThat(areIn(fast)).isTrue();
    assertThat(areIn(plain)).isFalse();
    INDArray images = images(network, 5);
    INDArray labels = labels(5, network.classes().units());
    List<INDArray> expected = plain.feedForward(images);
    List<INDArray> answered = fast.feedForward(images);
    for (int i = 0; i < expected.size(); i++) {
      compare(expected.get(i), answered.get(i), "activations " + i);
    }
    var ofLibrary = plain.calculateGradients(images, labels, null, null);
    var ours = fast.calculateGradients(images, labels, null, null);
    compare(ofLibrary.getFirst().gradient(), ours.getFirst().gradient(), "gradient of weights");
    compare(ofLibrary.getSecond(), ours.getSecond(), "gradient of images");
    noneHasFailed(fast);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2x2x1 conv2@7:same dense2", "5x1x2 conv3@4:same dense2"})
  @DisplayName("agree if windows are much larger than the image")
  void largerThanTheImage(String text) throws ReflectiveOperationException {
    agree(NetworkText.parse(text));
  }

  @Test
  @DisplayName("read views, and any order of strides")
  void readsViews() {
    ConvolutionalNetwork network = NetworkText.parse("9x7x2 conv3@3 max2 dense2");
    MultiLayerNetwork fast = Dl4jNetwork.of(network).withFastConvolutions().build();
    INDArray all = images(network, 6);
    INDArray some = all.get(NDArrayIndex.interval(2, 5));
    INDArray channelsLast = some.permute(0, 2, 3, 1).dup('c').permute(0, 3, 1, 2);
    INDArray expected = fast.output(all).get(NDArrayIndex.interval(2, 5));
    assertThat(fast.output(some).equalsWithEps(expected, 1e-6)).isTrue();
    assertThat(fast.output(channelsLast).equalsWithEps(expected, 1e-6)).isTrue();
  }

  @Test
  @DisplayName("follow weights that move, and batches of other sizes")
  void followsWhatChanges() {
    ConvolutionalNetwork network = NetworkText.parse("9x9x1 conv3@3 conv2@2 dense2");
    MultiLayerNetwork fast = Dl4jNetwork.of(network).withFastConvolutions().build();
    MultiLayerNetwork plain = Dl4jNetwork.of(network).build();
    for (int size : new int[] {4, 9, 1, 4}) {
      INDArray images = images(network, size);
      fast.params().addi(0.01);
      plain.params().addi(0.01);
      compare(plain.output(images), fast.output(images), "batch of " + size);
    }
  }

  @Test
  @DisplayName("stride and dilation together with padding on both sides agree as well")
  void dilated() throws ReflectiveOperationException {
    for (ConvolutionMode border : List.of(ConvolutionMode.Same, ConvolutionMode.Truncate)) {
      var layer =
          new ConvolutionLayer.Builder(3, 2)
              .nOut(4)
              .stride(2, 1)
              .dilation(2, 3)
              .convolutionMode(border);
      if (border == ConvolutionMode.Truncate) {
        layer.padding(2, 1);
      }
      MultiLayerNetwork plain = network(layer.build(), DataType.FLOAT);
      MultiLayerNetwork fast = FastConvolutions.putInto(network(layer.build(), DataType.FLOAT));
      INDArray images = images(NetworkText.parse("11x10x2 dense2"), 3);
      var expected = plain.calculateGradients(images, labels(3, 2), null, null);
      var ours = fast.calculateGradients(images, labels(3, 2), null, null);
      compare(plain.output(images), fast.output(images), border + " output");
      compare(expected.getFirst().gradient(), ours.getFirst().gradient(), border + " weights");
      compare(expected.getSecond(), ours.getSecond(), border + " images");
      noneHasFailed(fast);
    }
  }

  private static MultiLayerNetwork network(ConvolutionLayer convolution, DataType type) {
    return network(convolution, type, CNN2DFormat.NCHW);
  }

  private static MultiLayerNetwork network(
      ConvolutionLayer convolution, DataType type, CNN2DFormat format) {
    var model =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(4)
                .dataType(type)
                .list()
                .layer(convolution)
                .layer(new OutputLayer.Builder().nOut(2).build())
                .setInputType(InputType.convolutional(11, 10, 2, format))
                .build());
    model.init();
    return model;
  }

  static Stream<MultiLayerNetwork> others() {
    var plain = new ConvolutionLayer.Builder(3, 3).nOut(2);
    return Stream.of(
        network(plain.build(), DataType.DOUBLE),
        network(plain.hasBias(false).build(), DataType.FLOAT),
        network(plain.hasBias(true).build(), DataType.FLOAT, CNN2DFormat.NHWC));
  }

  private static boolean areIn(MultiLayerNetwork model) {
    return Arrays.stream(model.getLayers())
        .anyMatch(layer -> layer.getHelper() instanceof UnrolledConvolution);
  }

  @ParameterizedTest
  @MethodSource("others")
  @DisplayName("leave alone the layers they are not written for")
  void staysOut(MultiLayerNetwork model) {
    assertThat(areIn(FastConvolutions.putInto(model))).isFalse();
  }

  @Test
  @DisplayName("leave no trace in the configuration")
  void leavesNoTrace() {
    Dl4jNetwork plain = Dl4jNetwork.of(NetworkText.parse("9x9x1 conv3@3 dense2"));
    assertThat(plain.withFastConvolutions().build().getLayerWiseConfigurations().toJson())
        .isEqualTo(plain.build().getLayerWiseConfigurations().toJson());
  }
}
