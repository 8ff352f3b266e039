package poolinglab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.factory.Nd4j;

@DisplayName("Batches")
class BatchesTest {
  private static final List<Integer> IN_ORDER = IntStream.range(0, 50).boxed().toList();

  /** Image i is full of the number i and of class i mod 3. */
  private final ImageSet images = new ImageSet(List.of("a", "b", "c"), numbered(), numbered());

  private static DataSet numbered() {
    float[] features = new float[50 * 4];
    float[] labels = new float[50 * 3];
    for (int i = 0; i < 50; i++) {
      for (int p = 0; p < 4; p++) {
        features[4 * i + p] = i;
      }
      labels[3 * i + i % 3] = 1;
    }
    return new DataSet(Nd4j.create(features, 50, 1, 2, 2), Nd4j.create(labels, 50, 3));
  }

  /** The numbers of the images up to the end, each checked against its pixels and label. */
  private static List<Integer> read(DataSetIterator batches) {
    List<Integer> numbers = new ArrayList<>();
    while (batches.hasNext()) {
      DataSet batch = batches.next();
      for (int i = 0; i < batch.numExamples(); i++) {
        int number = (int) batch.getFeatures().getFloat(i, 0, 0, 0);
        assertThat(batch.getFeatures().getFloat(i, 0, 1, 1)).isEqualTo(number);
        assertThat(batch.getLabels().getFloat(i, number % 3)).isEqualTo(1);
        assertThat(batch.getLabels().getRow(i).sumNumber().intValue()).isEqualTo(1);
        numbers.add(number);
      }
    }
    return numbers;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 25, 50, 64})
  @DisplayName("contain every image once, and the last batch whatever is left")
  void everyImageOnce(int batchSize) {
    DataSetIterator batches = images.trainingBatches(batchSize, 1);
    assertThat(read(batches)).containsExactlyInAnyOrderElementsOf(IN_ORDER);
    batches.reset();
    DataSet first = batches.next();
    assertThat(first.getFeatures().shape()).containsExactly(Math.min(batchSize, 50), 1, 2, 2);
  }

  @Nested
  @DisplayName("of training images")
  class Training {
    private final DataSetIterator batches = images.trainingBatches(8, 42);

    @Test
    @DisplayName("are shuffled, in a different order after each reset")
    void anotherOrder() {
      List<List<Integer>> epochs = epochs(batches, 4);
      assertThat(epochs).doesNotHaveDuplicates().doesNotContain(IN_ORDER);
      assertThat(epochs)
          .allSatisfy(e -> assertThat(e).containsExactlyInAnyOrderElementsOf(IN_ORDER));
    }

    @Test
    @DisplayName("come in the same order for the same seed, and in another for a different one")
    void repeatable() {
      List<List<Integer>> epochs = epochs(batches, 3);
      assertThat(epochs(images.trainingBatches(8, 42), 3)).isEqualTo(epochs);
      assertThat(epochs(images.trainingBatches(8, 43), 3)).doesNotContainAnyElementsOf(epochs);
    }

    @Test
    @DisplayName("keep their order when reset twice without reading in between")
    void idleResets() {
      List<List<Integer>> once = epochs(images.trainingBatches(8, 42), 2);
      batches.reset();
      batches.reset();
      assertThat(batches.hasNext()).isTrue();
      batches.reset();
      assertThat(read(batches)).isEqualTo(once.get(0));
      batches.reset();
      batches.reset();
      assertThat(read(batches)).isEqualTo(once.get(1));
    }

    @Test
    @DisplayName("move on to the next order when reset halfway")
    void halfWay() {
      batches.next();
      batches.reset();
      assertThat(read(batches)).isEqualTo(epochs(images.trainingBatches(8, 42), 2).get(1));
    }

    private List<List<Integer>> epochs(DataSetIterator from, int count) {
      List<List<Integer>> epochs = new ArrayList<>();
      for (int epoch = 0; epoch < count; epoch++) {
        from.reset();
        epochs.add(read(from));
      }
      return epochs;
    }
  }

  @Test
  @DisplayName("of test images keep their order")
  void testImages() {
    DataSetIterator batches = images.testBatches(8);
    assertThat(read(batches)).isEqualTo(IN_ORDER);
    batches.reset();
    assertThat(read(batches)).isEqualTo(IN_ORDER);
  }

  @Test
  @DisplayName("are copies: changing one leaves the images as they are")
  void copies() {
    images.testBatches(50).next().getFeatures().assign(-1);
    assertThat(images.test().getFeatures().minNumber().intValue()).isZero();
  }

  @Test
  @DisplayName("pass through a pre-processor, and report their properties to the library")
  void librarysQuestions() {
    DataSetIterator batches = images.testBatches(8);
    batches.setPreProcessor(batch -> batch.getFeatures().muli(2));
    assertThat(batches.next().getFeatures().getFloat(3, 0, 0, 0)).isEqualTo(6);
    assertThat(List.of(batches.batch(), batches.inputColumns(), batches.totalOutcomes()))
        .containsExactly(8, 4, 3);
    assertThat(batches.getLabels()).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -5})
  @DisplayName("must contain at least one image")
  void batchSize(int size) {
    assertThatThrownBy(() -> images.trainingBatches(size, 1))
        .isInstanceOf(ImageDataException.class)
        .hasMessageContaining("at least one image; got a batch size of " + size);
  }

  @Test
  @DisplayName("end")
  void end() {
    DataSetIterator batches = images.testBatches(50);
    batches.next();
    assertThatThrownBy(batches::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  @DisplayName("need images and labels that match")
  void shapes() {
    DataSet labelsOfTwo = new DataSet(Nd4j.zeros(5, 1, 2, 2), Nd4j.zeros(5, 2));
    assertThatThrownBy(() -> new ImageSet(List.of("a", "b", "c"), numbered(), labelsOfTwo))
        .isInstanceOf(ImageDataException.class)
        .hasMessageContaining("[5, 3]; the test labels are [5, 2]");
    DataSet wider = new DataSet(Nd4j.zeros(5, 1, 2, 3), Nd4j.zeros(5, 3));
    assertThatThrownBy(() -> new ImageSet(List.of("a", "b", "c"), numbered(), wider))
        .isInstanceOf(ImageDataException.class)
        .hasMessageContaining("the test features are [5, 1, 2, 3]");
  }
}
