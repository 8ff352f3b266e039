package poolinglab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import poolinglab.data.ImageSet;
import poolinglab.data.ImageSource;
import poolinglab.data.TinyImages;
import poolinglab.dl4j.Classifier.Prediction;
import poolinglab.dl4j.Training.Epoch;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkText;
import poolinglab.reference.FeatureMaps;

@DisplayName("Training by either engine")
class EngineTest {
  private static final ConvolutionalNetwork NETWORK =
      NetworkText.parse("12x12x1 conv4@3 max2 conv3@2 avg2 dense2");

  @TempDir private static Path folder;
  private static ImageSet images;

  @BeforeAll
  static void images() throws IOException {
    TinyImages.idx(folder, 130, 12);
    images = ImageSource.open(folder, List.of());
  }

  private static Learner learner(Engine engine) {
    return engine.learner(NETWORK, images, 32, 5);
  }

  @Test
  @DisplayName("begins with the same weights, sees the same batches, and has the same losses")
  void same() {
    try (Learner library = learner(Engine.DL4J);
        Learner hand = learner(Engine.HAND)) {
      List<Epoch> expected = library.fit(3, batch -> {});
      List<Epoch> epochs = hand.fit(3, batch -> {});
      for (int i = 0; i < 3; i++) {
        assertThat(epochs.get(i).score()).isCloseTo(expected.get(i).score(), within(1e-4));
        assertThat(epochs.get(i).number()).isEqualTo(i + 1);
        assertThat(epochs.get(i).images()).isEqualTo(images.trainingCount());
      }
      INDArray tests = images.test().getFeatures();
      List<Prediction> wanted = library.predict(tests);
      List<Prediction> predictions = hand.predict(tests);
      assertThat(predictions).hasSameSizeAs(wanted).hasSize(images.testCount());
      for (int i = 0; i < wanted.size(); i++) {
        assertThat(predictions.get(i).probability())
            .isCloseTo(wanted.get(i).probability(), within(1e-3));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  @DisplayName("continues where it stopped, and says how far it is")
  void goesOn(Engine engine) {
    List<Double> scores = new ArrayList<>();
    List<Long> done = new ArrayList<>();
    try (Learner whole = learner(engine);
        Learner parts = learner(engine)) {
      for (Epoch epoch : whole.fit(2, batch -> done.add(batch.imagesDone()))) {
        scores.add(epoch.score());
      }
      assertThat(parts.fit(1, batch -> {}).get(0).score()).isEqualTo(scores.get(0));
      assertThat(parts.fit(1, batch -> {}).get(0).score()).isEqualTo(scores.get(1));
    }
    assertThat(done.subList(0, done.size() / 2))
        .isEqualTo(done.subList(done.size() / 2, done.size()));
    assertThat(done).first().isEqualTo(32L);
    assertThat(done).last().isEqualTo((long) images.trainingCount());
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  @DisplayName("shows what each layer makes of an image")
  void activations(Engine engine) {
    INDArray image = images.test().getFeatures().get(NDArrayIndex.interval(0, 1)).dup();
    try (Learner learner = learner(engine)) {
      assertThat(learner.activations(image))
          .extracting(FeatureMaps::shape)
          .containsExactly(
              "[1,1,12,12]", "[1,4,10,10]", "[1,4,5,5]", "[1,3,4,4]", "[1,3,2,2]", "[1,2,1,1]");
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  @DisplayName("reports a training that has run away")
  void runsAway(Engine engine) {
    ConvolutionalNetwork wild = NETWORK.withLearningRate(1e30);
    try (Learner learner = engine.learner(wild, images, 32, 5)) {
      assertThatExceptionOfType(NetworkException.class)
          .isThrownBy(() -> learner.fit(3, batch -> {}))
          .withMessageContaining("must stay a number")
          .withMessageContaining("Use a smaller learning rate");
    }
  }

  @Test
  @DisplayName("by hand is refused for what has no backward pass there")
  void refuses() {
    ConvolutionalNetwork tanh = NetworkText.parse("12x12x1 conv4@3:tanh dense2");
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> Engine.HAND.learner(tanh, images, 32, 5))
        .withMessageContaining("Train this network with Deeplearning4j");
  }
}
