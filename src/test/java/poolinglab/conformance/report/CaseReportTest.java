package poolinglab.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.Tolerance;
import poolinglab.conformance.compare.Judge;
import poolinglab.conformance.compare.PlantedPooling;
import poolinglab.conformance.library.LibraryForm;
import poolinglab.figure.text.Ink;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;

@DisplayName("Looking closely at a difference that nothing explains")
class CaseReportTest {
  private static String look(PlantedPooling wrong, WindowSpec spec, float... values) {
    FeatureMaps input = FeatureMaps.of(1, 1, new Size(2, values.length / 2), values);
    MaxPooling pooling = new MaxPooling(spec);
    PoolingCase asked = new PoolingCase(pooling, input, pooling.forward(input));
    CaseReport report =
        new CaseReport(asked, Tolerance.EXACT, true, List.of(new Judge(LibraryForm.LAYER, wrong)));
    assertThat(report.passes()).isFalse();
    return report.text(Ink.PLAIN);
  }

  @Test
  @DisplayName("draws the smallest input, the window, and both answers")
  void output() {
    String text =
        look(PlantedPooling.STARTS_AT_ZERO, WindowSpec.ofKernel(2), -5, -7, 3, 4, -6, -9, 1, 2);
    assertThat(text)
        .contains(
            "max pooling, kernel 2×2, stride 2×2, border truncate, over [1,1,2,4]",
            "≠ layer: differs, and nothing explains it",
            "First difference: output, image 0, channel 0, cell (0, 0): expected -5.0, got 0.0",
            "The smallest case that shows it: max pooling, kernel 1×1, stride 1×1",
            "( ) the window that differs first\n  (-1)\n")
        .containsPattern("output by hand +by the library\\n +!-1! +!0!\\n");
  }

  @Test
  @DisplayName("marks the cell whose gradient differs")
  void gradient() {
    String text =
        look(PlantedPooling.GIVES_TIES_TO_THE_LAST, WindowSpec.ofKernel(2), 7, 7, 1, 2, 3, 3, 4, 5);
    assertThat(text)
        .contains(
            "First difference: gradient, image 0, channel 0, cell (0, 0): expected 7.0, got 0.0")
        .contains("! ! the cell whose gradient differs first\n  !1! 1\n");
  }

  @Test
  @DisplayName("shows answers of different sizes as they are")
  void sizes() {
    String text =
        look(PlantedPooling.TAKES_CEIL_FOR_FLOOR, WindowSpec.ofKernel(2), 1, 2, 3, 4, 5, 6);
    assertThat(text).containsPattern("output by hand +by the library\\n +!5! +!5!!6!\\n");
  }
}
