package poolinglab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.ladder.VectorApi;

@DisplayName("The streaming limit")
class StreamingTest {
  /** Ratios of 4, of others, with rests, below 1, and large enough for several threads. */
  private static final String LENGTHS =
      """
      784, 196
      785, 196
      100, 100
      90, 100
      1000, 123
      17, 4
      80000, 20000
      80001, 9001
      """;

  @ParameterizedTest
  @CsvSource(textBlock = LENGTHS)
  @DisplayName("reads every value of the input once")
  void readsAll(int inputs, int outputs) {
    float[] input = numbered(inputs);
    float[] output = new float[outputs];
    Arrays.fill(output, Float.NaN);
    new Streaming().forward(input, output);
    double sum = sum(output);
    if (inputs >= outputs) {
      assertThat(sum).isCloseTo(sum(input), within(1e-3 * sum));
    } else {
      assertThat(sum).isEqualTo(sum(input));
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = LENGTHS)
  @DisplayName("writes every value of the gradient")
  void writesAll(int inputs, int outputs) {
    float[] gradInput = new float[inputs];
    Arrays.fill(gradInput, Float.NaN);
    new Streaming().backward(numbered(inputs), numbered(outputs), gradInput);
    for (float value : gradInput) {
      assertThat(value).isNotNaN();
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 40, 4", "3, 50, 4", "5, 30, 3", "0, 7, 1"})
  @DisplayName("moves the same with vectors and without")
  void movers(int first, int end, int ratio) {
    assertThat(VectorApi.isThere()).isTrue();
    float[] input = numbered(200);
    float[] plain = new float[50];
    float[] vectors = new float[50];
    new ScalarMover().gather(input, plain, ratio, first, end);
    new VectorMover().gather(input, vectors, ratio, first, end);
    assertThat(vectors).isEqualTo(plain);
    float[] plainWide = new float[200];
    float[] vectorsWide = new float[200];
    new ScalarMover().scatter(input, plain, plainWide, ratio, first, end);
    new VectorMover().scatter(input, plain, vectorsWide, ratio, first, end);
    assertThat(vectorsWide).isEqualTo(plainWide);
  }

  private static float[] numbered(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = 1 + i % 7;
    }
    return values;
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
