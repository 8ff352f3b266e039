package poolinglab.coursework.xray;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What an answer does is measured")
class SubjectsTest {
  @ParameterizedTest
  @ValueSource(strings = {"relu", "gradKernel", "gradBias", "gradImage"})
  @DisplayName("on the way back through a convolution, too:")
  void convolution(String method) {
    assertThat(Subjects.of("ConvolutionBackward", method)).isPresent();
  }
}
