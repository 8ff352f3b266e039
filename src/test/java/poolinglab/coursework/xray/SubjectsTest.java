package poolinglab.coursework.xray;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What an answer does is measured")
class SubjectsTest {
  @ParameterizedTest
  @ValueSource(strings = {"relu", "gradKernel", "gradBias", "gradImage"})
  @DisplayName("on the way back through a convolution, too:")
  void convolution(String method) {
    assertThat(Subjects.of("ConvolutionBackward", method)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "MaxPool2x2, maxPool",
    "MaxPoolGeneral, maxPool",
    "PaddedMaxPool, maxPool",
    "AveragePool, averagePool",
    "AveragePoolBackward, backward"
  })
  @DisplayName("on a square, too, for those who confuse rows and columns throw on all else:")
  void square(String className, String method) {
    assertThat(Subjects.of(className, method).orElseThrow().windowProbes())
        .extracting(call -> (float[][]) call.get(0))
        .anyMatch(image -> image.length == image[0].length);
  }
}
