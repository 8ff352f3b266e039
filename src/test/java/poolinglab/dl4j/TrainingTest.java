package poolinglab.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import poolinglab.dl4j.Classifier.Prediction;
import poolinglab.dl4j.Training.Epoch;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkText;

@DisplayName("Training")
class TrainingTest {
  private static final int IMAGES = 50;
  private static final ConvolutionalNetwork NETWORK =
      NetworkText.parse("8x8x1 conv4@3 max2 dense2").withLearningRate(0.02);

  private static MultiLayerNetwork built() {
    return Dl4jNetwork.of(NETWORK).withFastConvolutions().build();
  }

  /** Noise whose upper half (class 0) or lower half (class 1) is bright. */
  private static DataSet halves() {
    Nd4j.getRandom().setSeed(3);
    INDArray images = Nd4j.rand(IMAGES, 1, 8, 8).muli(0.3);
    INDArray labels = Nd4j.zeros(IMAGES, 2);
    for (int i = 0; i < IMAGES; i++) {
      int half = i % 2;
      images
          .get(
              NDArrayIndex.point(i),
              NDArrayIndex.all(),
              NDArrayIndex.interval(4 * half, 4 * half + 4),
              NDArrayIndex.all())
          .addi(1);
      labels.putScalar(i, half, 1);
    }
    return new DataSet(images, labels);
  }

  private static DataSetIterator batches() {
    return inBatchesOf(20, halves());
  }

  private static DataSetIterator inBatchesOf(int size, DataSet images) {
    int listEntriesABatch = 1;
    return new ListDataSetIterator<>(images.batchBy(size), listEntriesABatch);
  }

  @Test
  @DisplayName("learns to distinguish bright upper halves from bright lower ones")
  void learns() {
    MultiLayerNetwork model = built();
    List<Epoch> epochs = new Training(10, IMAGES).fit(model, batches(), step -> {});
    assertThat(epochs).extracting(Epoch::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(epochs).allSatisfy(epoch -> assertThat(epoch.images()).isEqualTo(IMAGES));
    assertThat(epochs).allSatisfy(epoch -> assertThat(epoch.seconds()).isPositive());
    assertThat(epochs.get(9).score()).isLessThan(epochs.get(0).score() / 2);
    assertThat(new Classifier(model).accuracy(batches())).isEqualTo(1.0);
  }

  @Test
  @DisplayName("gives the same numbers for the same seed")
  void isRepeatable() {
    MultiLayerNetwork first = built();
    MultiLayerNetwork second = built();
    List<Epoch> one = new Training(2, IMAGES).fit(first, batches(), step -> {});
    List<Epoch> two = new Training(2, IMAGES).fit(second, batches(), step -> {});
    assertThat(first.params().toFloatVector()).containsExactly(second.params().toFloatVector());
    assertThat(one).extracting(Epoch::score).isEqualTo(two.stream().map(Epoch::score).toList());
  }

  @Test
  @DisplayName("reports its progress after every batch")
  void reportsItsProgress() {
    List<Progress> steps = new ArrayList<>();
    List<Epoch> epochs = new Training(2, IMAGES).fit(built(), batches(), steps::add);
    assertThat(steps)
        .extracting(Progress::imagesDone)
        .containsExactly(20L, 40L, 50L, 20L, 40L, 50L);
    assertThat(steps).extracting(Progress::epoch).containsExactly(1, 1, 1, 2, 2, 2);
    assertThat(steps).allSatisfy(step -> assertThat(step.images()).isEqualTo(IMAGES));
    double mean =
        (20 * steps.get(0).score() + 20 * steps.get(1).score() + 10 * steps.get(2).score()) / 50;
    assertThat(epochs.get(0).score()).isCloseTo(mean, within(1e-12));
  }

  @Test
  @DisplayName("leaves the model's own listeners in place")
  void keepsListeners() {
    List<Integer> heard = new ArrayList<>();
    var listener =
        new BaseTrainingListener() {
          @Override
          public void iterationDone(Model trained, int iteration, int epoch) {
            heard.add(iteration);
          }
        };
    MultiLayerNetwork model = built();
    model.setListeners(listener);
    new Training(1, IMAGES).fit(model, batches(), step -> {});
    assertThat(model.getListeners()).containsExactly(listener);
    assertThat(heard).hasSize(3);
  }

  @Test
  @DisplayName("gets through windows of zeros in p-norm: ReLU stops the NaN of their gradient")
  void getsThroughZeros() {
    DataSet withBlack = halves();
    withBlack.getFeatures().get(NDArrayIndex.interval(0, 10)).assign(0);
    MultiLayerNetwork model =
        Dl4jNetwork.of(
                NetworkText.parse("8x8x1 conv4@3 max2 conv4@2 pnorm2 dense2")
                    .withLearningRate(0.02))
            .build();
    List<Epoch> epochs =
        new Training(10, IMAGES).fit(model, inBatchesOf(20, withBlack), step -> {});
    assertThat(epochs.get(9).score()).isLessThan(epochs.get(0).score());
  }

  @ParameterizedTest
  @CsvSource({"20, the score", "50, the sum of the weights"})
  @DisplayName("stops with one line when score or weights stop being numbers")
  void stopsAtNaN(int batchSize, String what) {
    DataSet broken = halves();
    broken.getFeatures().putScalar(0, Float.NaN);
    DataSetIterator batches = inBatchesOf(batchSize, broken);
    assertThatThrownBy(() -> new Training(1, IMAGES).fit(built(), batches, step -> {}))
        .isInstanceOf(NetworkException.class)
        .hasMessageMatching(
            what + " must stay a number; got NaN after \\d+ images of epoch 1\\. Use.*");
  }

  @Test
  @DisplayName("needs at least one epoch and one image")
  void needsSomething() {
    assertThatThrownBy(() -> new Training(0, 1)).hasMessageContaining("got 0 epochs of 1 images");
    assertThatThrownBy(() -> new Training(1, 0)).hasMessageContaining("got 1 epochs of 0 images");
    var nothing = new ListDataSetIterator<>(List.<DataSet>of(), 1);
    assertThatThrownBy(() -> new Training(1, IMAGES).fit(built(), nothing, step -> {}))
        .isInstanceOf(NetworkException.class)
        .hasMessageStartingWith("an epoch needs at least 1 image");
  }

  @Test
  @DisplayName("makes a classifier whose predictions are the largest probabilities")
  void predicts() {
    MultiLayerNetwork model = built();
    INDArray images = halves().getFeatures();
    INDArray probabilities = model.output(images);
    List<Prediction> predictions = new Classifier(model).predict(images);
    assertThat(predictions).hasSize(IMAGES);
    for (int i = 0; i < IMAGES; i++) {
      Prediction prediction = predictions.get(i);
      assertThat(prediction.probability())
          .isEqualTo(probabilities.getRow(i).maxNumber().doubleValue())
          .isEqualTo(probabilities.getDouble(i, prediction.classIndex()));
    }
  }
}
