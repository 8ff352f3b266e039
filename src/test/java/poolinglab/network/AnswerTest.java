package poolinglab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;

@DisplayName("An answer")
class AnswerTest {

  private static FeatureMaps outputs(int units, float... values) {
    return FeatureMaps.of(values.length / units, units, Size.square(1), values);
  }

  @ParameterizedTest
  @CsvSource({
    "dense2,         0.3, 0.7, 1, 0.7",
    "dense2:sigmoid, 0.9, 0.8, 0, 0.9",
    "dense2:linear,  3,   3,   0, 0.5",
    "dense2:tanh,   -1,   1,   1, 0.8807971",
  })
  @DisplayName(
      "is the most probable class, by softmax where the network has neither it nor sigmoid")
  void ofSeveral(String last, float first, float second, int best, float probability) {
    ConvolutionalNetwork network = NetworkText.parse("4x4x1 " + last);
    Answer answer = Answer.of(network, outputs(2, first, second)).get(0);
    assertThat(answer.classIndex()).isEqualTo(best);
    assertThat(answer.probability()).isEqualTo(probability);
    assertThat(answer.probabilities()).hasSize(2);
  }

  @Test
  @DisplayName("of one sigmoid is one of two classes")
  void ofOne() {
    ConvolutionalNetwork network = NetworkText.parse("4x4x1 dense1:sigmoid");
    assertThat(Answer.of(network, outputs(1, 0.75f, 0.25f)))
        .extracting(Answer::classIndex, Answer::probability)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 0.75f),
            org.assertj.core.groups.Tuple.tuple(0, 0.75f));
  }

  @Test
  @DisplayName("cannot be read off a single number, or off the outputs of another network")
  void refuses() {
    ConvolutionalNetwork number = NetworkText.parse("4x4x1 dense1:linear");
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> Answer.of(number, outputs(1, 1)))
        .withMessageContaining("'dense1:linear' gives one number");
    assertThatExceptionOfType(GeometryException.class)
        .isThrownBy(() -> Answer.of(NetworkText.parse("4x4x1 dense3"), outputs(2, 1, 1)))
        .withMessageContaining("the network has 3 outputs; got [1,2,1,1]");
  }
}
