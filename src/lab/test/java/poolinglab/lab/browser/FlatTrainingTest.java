package poolinglab.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.geometry.Size;
import poolinglab.network.Batch;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkText;
import poolinglab.network.TrainingByHand;
import poolinglab.network.Weights;
import poolinglab.reference.FeatureMaps;

@DisplayName("Training over flat arrays")
class FlatTrainingTest {
  private final Lehmer random = new Lehmer(5);

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "28x28x1 conv5@3 max2 conv15@3 max2 dense3",
        "28x28x1 conv5@3 conv15@3 dense3",
        "9x8x2 conv7@3:same avg2 conv3@2 dense4",
        "11x11x1 conv4@3/2 conv6@2 dense2",
        "10x12x3 conv11@5x3:same max3/2 dense3"
      })
  @DisplayName("gives the losses and weights of training by hand, to the last bit")
  void sameDigits(String line) {
    ConvolutionalNetwork network = NetworkText.parse(line).withLearningRate(0.01);
    List<Weights> weights = weights(network);
    TrainingByHand byHand = new TrainingByHand(network, weights);
    FlatTraining flat = new FlatTraining(network, weights);
    for (int step = 0; step < 3; step++) {
      Batch batch = batch(network);
      assertThat(flat.step(batch)).as("loss %d", step).isEqualTo(byHand.step(batch));
    }
    for (int i = 0; i < weights.size(); i++) {
      Weights expected = byHand.network().weights().get(i);
      assertThat(flat.weights().get(i).values()).containsExactly(expected.values());
      assertThat(flat.weights().get(i).biases()).containsExactly(expected.biases());
    }
  }

  private List<Weights> weights(ConvolutionalNetwork network) {
    List<Weights> weights = new ArrayList<>();
    for (int i = 0; i < network.layers().size(); i++) {
      var input = network.shapes().get(i);
      int count = (int) network.layers().get(i).parameters(input).count();
      if (count > 0) {
        int units = network.layers().get(i).output(input).channels();
        weights.add(new Weights(numbers(count - units), numbers(units)));
      }
    }
    return weights;
  }

  private Batch batch(ConvolutionalNetwork network) {
    int images = 3;
    Size size = network.input().size();
    int channels = network.input().channels();
    int[] labels = {0, 1, 1};
    float[] values = numbers(images * channels * (int) size.cells());
    return new Batch(FeatureMaps.of(images, channels, size, values), labels);
  }

  private float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) (random.fraction() - 0.5);
    }
    return numbers;
  }
}
