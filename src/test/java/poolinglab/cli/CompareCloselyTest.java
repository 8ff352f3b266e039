package poolinglab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.conformance.Judge;
import poolinglab.conformance.LibraryForm;
import poolinglab.conformance.PlantedPooling;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.Tolerance;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;

@DisplayName("Looking closely at a difference that nothing explains")
class CompareCloselyTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int look(PlantedPooling wrong, WindowSpec spec, float... values) {
    FeatureMaps input = FeatureMaps.of(1, 1, new Size(2, values.length / 2), values);
    MaxPooling pooling = new MaxPooling(spec);
    FeatureMaps gradOutput = pooling.forward(input);
    Terminal terminal =
        Terminal.plain(new ByteArrayInputStream(new byte[0]), out, new ByteArrayOutputStream());
    return new CompareClosely(terminal, Tolerance.EXACT, true)
        .look(
            new PoolingCase(pooling, input, gradOutput),
            List.of(new Judge(LibraryForm.LAYER, wrong)),
            false);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("draws the smallest input, the window, and both answers")
  void output() {
    int exitCode =
        look(PlantedPooling.STARTS_AT_ZERO, WindowSpec.ofKernel(2), -5, -7, 3, 4, -6, -9, 1, 2);
    assertThat(exitCode).isOne();
    assertThat(printed())
        .contains(
            "max pooling, kernel 2×2, stride 2×2, border truncate, over [1,1,2,4]",
            "≠ layer: differs, and nothing explains it",
            "First: output, image 0, channel 0, cell (0, 0): expected -5.0, got 0.0",
            "The smallest case that shows it: max pooling, kernel 1×1, stride 1×1",
            "( ) the window that differs first\n  (-1)\n")
        .containsPattern("output by hand +by the library\\n +!-1! +!0!\\n");
  }

  @Test
  @DisplayName("marks the cell whose gradient differs")
  void gradient() {
    int exitCode =
        look(PlantedPooling.GIVES_TIES_TO_THE_LAST, WindowSpec.ofKernel(2), 7, 7, 1, 2, 3, 3, 4, 5);
    assertThat(exitCode).isOne();
    assertThat(printed())
        .contains("First: gradient, image 0, channel 0, cell (0, 0): expected 7.0, got 0.0")
        .contains("! ! the cell whose gradient differs first\n  !1! 1\n");
  }

  @Test
  @DisplayName("shows answers of different sizes as they are")
  void sizes() {
    int exitCode =
        look(PlantedPooling.TAKES_CEIL_FOR_FLOOR, WindowSpec.ofKernel(2), 1, 2, 3, 4, 5, 6);
    assertThat(exitCode).isOne();
    assertThat(printed()).containsPattern("output by hand +by the library\\n +!5! +!5!!6!\\n");
  }
}
