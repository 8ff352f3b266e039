package poolinglab.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.UserException;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkText;
import poolinglab.network.Shape;

@DisplayName("Every network text that can be read")
class EveryTextTest {
  private static final List<String> WORDS =
      List.of(
          "conv2@2",
          "conv3@3:same",
          "conv2@2/2:tanh:no-bias",
          "conv2@3+1*2:linear",
          "conv1@3x1:gelu",
          "conv2@3/2:same-lower",
          "max2",
          "max3/2:same",
          "max2/1",
          "max3+1:ceil",
          "avg2",
          "avg3/2+1:count-pad",
          "avg2:same",
          "sum2",
          "pnorm2^3",
          "gap",
          "gmp",
          "gpnorm^3",
          "dense4",
          "dense3:linear",
          "dense3:softmax",
          "dense2:selu:no-bias",
          "bn",
          "dropout0.3",
          "dropout0",
          "relu",
          "tanh",
          "softplus",
          "linear",
          "flatten");
  private static final List<String> ENDS =
      List.of("dense2", "dense3:linear", "dense1:sigmoid", "dense4:tanh", "dense2:no-bias");

  @Test
  @DisplayName("answers and trains in Deeplearning4j, or is refused in one line")
  void buildsOrIsRefused() {
    Random random = new Random(17);
    int ran = 0;
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      String text = text(random);
      try {
        run(NetworkText.parse(text), text);
        ran++;
      } catch (UserException refusal) {
        assertThat(refusal.getMessage().lines()).as(text).hasSize(1);
        refused++;
      }
    }
    assertThat(ran).isGreaterThan(100);
    assertThat(refused).isGreaterThan(50);
  }

  private static String text(Random random) {
    List<String> words = new ArrayList<>();
    words.add(
        (4 + random.nextInt(6)) + "x" + (4 + random.nextInt(6)) + "x" + (1 + random.nextInt(3)));
    for (int layers = random.nextInt(5); layers > 0; layers--) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    words.add(ENDS.get(random.nextInt(ENDS.size())));
    return String.join(" ", words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6x8x3 dropout0.3 dense2",
        "6x8x3 dropout0.3 conv2@3 dense2",
        "6x8x3 dropout0.3 dropout0.2 max2 dense2",
        "6x8x3 dropout0.3 bn dense2",
        "6x8x3 bn dense2",
        "6x8x3 tanh dense2",
        "6x8x3 relu dropout0.3 gap dropout0.1 dense2",
        "6x8x3 flatten dropout0.3 tanh dense4 dropout0.2 bn dense2",
        "1x1x1 dense2"
      })
  @DisplayName("may begin with what treats every value by itself:")
  void begins(String text) {
    run(NetworkText.parse(text), text);
  }

  private static void run(ConvolutionalNetwork network, String text) {
    MultiLayerNetwork model = Dl4jNetwork.of(network).build();
    Shape.Maps input = network.input();
    INDArray images =
        Nd4j.rand(DataType.FLOAT, 3, input.channels(), input.size().height(), input.size().width());
    INDArray before = images.dup();
    int units = network.classes().units();
    INDArray labels = Nd4j.zeros(DataType.FLOAT, 3, units);
    labels.getColumn(0).assign(1);
    assertThat(model.output(images).shape()).as(text).containsExactly(3, units);
    model.fit(images, labels);
    assertThat(model.output(images).isNaN().any()).as(text).isFalse();
    assertThat(images).as(text).isEqualTo(before);
  }
}
