package poolinglab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.geometry.Size;
import poolinglab.network.Ledger.Row;

@DisplayName("The ledger")
class LedgerTest {
  private static final String LESSON = "28x28x1 conv5@3 max2 conv15@3 max2 dense3";

  private static final List<String> LESSON_NETWORKS =
      List.of(
          "28x28x1 conv5@3:same conv15@3:same dense3",
          "28x28x1 conv5@3 conv15@3 dense3",
          "28x28x1 conv5@3:same max2 conv15@3:same max2 dense3",
          LESSON);

  private static Ledger ledger(String text) {
    return Ledger.of(NetworkText.parse(text));
  }

  @Test
  @DisplayName("counts every layer of the lesson's network")
  void countsTheLesson() {
    assertThat(ledger(LESSON).rows())
        .extracting(
            Row::number,
            Row::name,
            row -> row.output().toString(),
            row -> row.parameters().formula(),
            row -> row.parameters().count(),
            Row::multiplyAccumulates,
            Row::activationBytes,
            row -> row.receptiveField().size().toString())
        .map(org.assertj.core.groups.Tuple::toList)
        .containsExactly(
            List.of(0, "28x28x1", "1 × 28×28", "0", 0L, 0L, 3136L, "1×1"),
            List.of(1, "conv5@3", "5 × 26×26", "(3·3·1 + 1)·5", 50L, 30420L, 13520L, "3×3"),
            List.of(2, "max2", "5 × 13×13", "0", 0L, 0L, 3380L, "4×4"),
            List.of(3, "conv15@3", "15 × 11×11", "(3·3·5 + 1)·15", 690L, 81675L, 7260L, "8×8"),
            List.of(4, "max2", "15 × 5×5", "0", 0L, 0L, 1500L, "10×10"),
            List.of(5, "dense3", "3", "(5·5·15 + 1)·3", 1128L, 1125L, 12L, "26×26"));
  }

  @Test
  @DisplayName("adds up parameters, multiply-accumulates and activation memory")
  void addsUp() {
    assertThat(ledger(LESSON))
        .returns(1868L, Ledger::parameters)
        .returns(30420L + 81675 + 1125, Ledger::multiplyAccumulates)
        .returns(3136L + 13520 + 3380 + 7260 + 1500 + 12, Ledger::activationBytes)
        .returns(740L, ledger -> ledger.parametersIn(LayerKind.CONVOLUTION));
  }

  @ParameterizedTest
  @CsvSource({
    "8x6x4 gap dense3, (4 + 1)·3, 15",
    "8x6x4 gmp dense7 dense3, (7 + 1)·3, 24",
    "8x6x4 dense3, (8·6·4 + 1)·3, 579",
  })
  @DisplayName("spells out what the last dense layer sees")
  void spellsOutDense(String text, String formula, long count) {
    List<Row> rows = ledger(text).rows();
    assertThat(rows.get(rows.size() - 1).parameters()).isEqualTo(new Parameters(count, formula));
  }

  static Stream<ConvolutionalNetwork> networks() {
    return Stream.concat(
        LESSON_NETWORKS.stream().map(NetworkText::parse), RandomNetworks.of(40, 5));
  }

  @ParameterizedTest
  @MethodSource("networks")
  @DisplayName("agrees with Deeplearning4j, layer by layer:")
  void agreesWithTheLibrary(ConvolutionalNetwork network) {
    Ledger ledger = Ledger.of(network);
    MultiLayerNetwork model = Dl4jNetwork.of(network).build();
    Size image = network.input().size();
    INDArray images = Nd4j.rand(2, network.input().channels(), image.height(), image.width());
    List<INDArray> activations = model.feedForward(images);

    assertThat(ledger.parameters()).isEqualTo(model.numParams());
    assertThat(activations).hasSameSizeAs(ledger.rows());
    assertThat(ledger.rows())
        .extracting(row -> row.parameters().count())
        .containsExactlyElementsOf(
            IntStream.range(-1, model.getnLayers())
                .mapToObj(layer -> layer < 0 ? 0L : model.getLayer(layer).numParams())
                .toList());
    assertThat(ledger.rows())
        .extracting(row -> row.output().toString())
        .containsExactlyElementsOf(activations.stream().map(LedgerTest::shape).toList());
  }

  /** An activation's shape without the batch, as the ledger writes it. */
  private static String shape(INDArray activation) {
    return activation.rank() == 4
        ? "%d × %d×%d".formatted(activation.size(1), activation.size(2), activation.size(3))
        : "" + activation.size(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "16384x16384x2147483647 conv2147483647@9 dense3 | layer 1 'conv2147483647@9': counts must",
        "28x28x1 dense2147483647 dense2147483647 dense2147483647 | the sums over all layers must",
        "16384x16384x2147483647 conv1@1 dense2147483647 dense2147483647 dense2147483647 | the sums",
      })
  @DisplayName("refuses counts past 63 bits in one line")
  void refusesOverflow(String text, String message) {
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> ledger(text))
        .withMessageStartingWith(message)
        .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
  }

  @Test
  @DisplayName("takes a network that has no dense layer yet")
  void takesAnUnfinishedNetwork() {
    var unfinished = ConvolutionalNetwork.on(28, 28, 1).convolution(5, 3);
    assertThat(Ledger.of(unfinished).parameters()).isEqualTo(50);
  }
}
