package poolinglab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

@DisplayName("Two workers")
class TwoWorkersTest {
  private static final ConvolutionalNetwork NETWORK =
      NetworkText.parse("8x8x1 conv4@3 max2 conv3@2:same dense2").withLearningRate(0.01);

  private static DataSet images(int count) {
    Nd4j.getRandom().setSeed(9);
    INDArray images = Nd4j.rand(DataType.FLOAT, count, 1, 8, 8);
    INDArray labels = Nd4j.zeros(DataType.FLOAT, count, 2);
    for (int i = 0; i < count; i++) {
      labels.putScalar(i, i % 2, 1);
    }
    return new DataSet(images, labels);
  }

  private static MultiLayerNetwork trained(int threads, int count, int batch, int epochs) {
    MultiLayerNetwork model = NETWORK.build();
    var batches = new ListDataSetIterator<>(images(count).batchBy(batch), 1);
    new Training(epochs, count, threads).fit(model, batches, step -> {});
    return model;
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 13, 3, 1})
  @DisplayName("move the weights as one does, but for rounding, whatever the batch's size")
  void agree(int batch) {
    INDArray one = trained(1, 33, batch, 2).params();
    INDArray two = trained(2, 33, batch, 2).params();
    assertThat(two.sub(one).norm2Number().doubleValue())
        .isLessThan(2e-3 * one.sub(NETWORK.build().params()).norm2Number().doubleValue());
  }

  @Test
  @DisplayName("put the gradients of the halves together to that of the batch")
  void gradientOfTheBatch() {
    DataSet batch = images(7);
    MultiLayerNetwork alone = NETWORK.build();
    alone.setInput(batch.getFeatures());
    alone.setLabels(batch.getLabels());
    alone.computeGradientAndScore();
    INDArray expected = alone.getFlattenedGradients().div(7);
    MultiLayerNetwork model = NETWORK.build();
    List<INDArray> gradients = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    try (TwoWorkers workers = new TwoWorkers(model)) {
      var after =
          new BaseTrainingListener() {
            @Override
            public void onGradientCalculation(Model trained) {
              gradients.add(model.getFlattenedGradients().div(model.batchSize()));
              scores.add(model.score());
            }
          };
      model.setListeners(workers, after);
      workers.fit(new ListDataSetIterator<>(List.of(batch), 7));
    }
    assertThat(gradients).hasSize(1);
    assertThat(gradients.get(0).equalsWithEps(expected, 1e-6)).isTrue();
    assertThat(scores.get(0)).isCloseTo(alone.score(), within(1e-6));
  }

  @Test
  @DisplayName("give the same numbers every time")
  void repeatable() {
    assertThat(trained(2, 33, 8, 2).params().toFloatVector())
        .containsExactly(trained(2, 33, 8, 2).params().toFloatVector());
  }

  @Test
  @DisplayName("tell the score and the size of whole batches")
  void tellsWholeBatches() {
    List<Progress> steps = new ArrayList<>();
    var batches = new ListDataSetIterator<>(images(10).batchBy(7), 1);
    new Training(1, 10, 2).fit(NETWORK.build(), batches, steps::add);
    assertThat(steps).extracting(Progress::imagesDone).containsExactly(7L, 10L);
    List<Progress> ofOne = new ArrayList<>();
    batches.reset();
    new Training(1, 10, 1).fit(NETWORK.build(), batches, ofOne::add);
    assertThat(steps.get(0).score()).isCloseTo(ofOne.get(0).score(), within(1e-6));
  }

  @Test
  @DisplayName("keep away from layers for which a batch is more than its images")
  void keepAway() {
    assertThat(TwoWorkers.suits(NETWORK.build())).isTrue();
    var normalising = model(new BatchNormalization.Builder().nIn(4).nOut(4).build(), true);
    assertThat(TwoWorkers.suits(normalising)).isFalse();
    var dropping = model(new DenseLayer.Builder().nIn(4).nOut(4).dropOut(0.5).build(), true);
    assertThat(TwoWorkers.suits(dropping)).isFalse();
    var summing = model(new DenseLayer.Builder().nIn(4).nOut(4).build(), false);
    assertThat(TwoWorkers.suits(summing)).isFalse();
  }

  private static MultiLayerNetwork model(
      org.deeplearning4j.nn.conf.layers.Layer layer, boolean miniBatch) {
    var model =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .miniBatch(miniBatch)
                .list()
                .layer(layer)
                .layer(new OutputLayer.Builder().nIn(4).nOut(2).build())
                .build());
    model.init();
    return model;
  }

  @Test
  @DisplayName("tell what broke, and are ready for the next training")
  void tellsWhatBroke() {
    DataSet broken = images(8);
    broken.setLabels(Nd4j.zeros(DataType.FLOAT, 8, 3));
    var batches = new ListDataSetIterator<>(List.of(broken), 8);
    assertThatThrownBy(() -> new Training(1, 8, 2).fit(NETWORK.build(), batches, step -> {}))
        .isInstanceOf(RuntimeException.class);
    assertThat(trained(2, 16, 8, 1).params().sumNumber().doubleValue()).isFinite();
  }

  @Test
  @DisplayName("are one or two")
  void oneOrTwo() {
    assertThatThrownBy(() -> new Training(1, 1, 3))
        .isInstanceOf(NetworkException.class)
        .hasMessageContaining("1 or 2 threads; got 3");
  }
}
