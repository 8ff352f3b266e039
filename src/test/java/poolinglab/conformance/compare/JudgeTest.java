package poolinglab.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.conformance.Answer;
import poolinglab.conformance.Difference;
import poolinglab.conformance.Mismatch;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.PoolingEngine;
import poolinglab.conformance.Tolerance;
import poolinglab.conformance.compare.Verdict.Finding;
import poolinglab.conformance.compare.Verdict.Outcome;
import poolinglab.conformance.library.LibraryForm;
import poolinglab.conformance.library.LibraryQuirk;
import poolinglab.geometry.Border;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.SumPooling;

@DisplayName("A judge")
class JudgeTest {
  private static final FeatureMaps LOW =
      FeatureMaps.of(1, 1, Size.square(1), Float.NEGATIVE_INFINITY);
  private static final FeatureMaps ONE = FeatureMaps.of(1, 1, Size.square(1), 1);
  private static final PoolingCase ASKED =
      new PoolingCase(new MaxPooling(WindowSpec.ofKernel(1)), LOW, ONE);

  private static Verdict judge(LibraryForm form, Answer answer) {
    return new Judge(form, asked -> answer).judge(ASKED, Tolerance.EXACT);
  }

  private static FeatureMaps single(float value) {
    return FeatureMaps.of(1, 1, Size.square(1), value);
  }

  @Test
  @DisplayName("finds agreement, and says how close")
  void agrees() {
    Verdict verdict = judge(LibraryForm.LAYER, PoolingEngine.REFERENCE.answer(ASKED));
    assertThat(verdict)
        .isEqualTo(new Verdict(Outcome.AGREES, verdict.quirks(), verdict.finding(), 0, 0));
    assertThat(verdict.quirks()).isEmpty();
    assertThat(verdict.finding()).isEmpty();
    float near = Math.nextUp(Math.nextUp(2f));
    PoolingCase average =
        new PoolingCase(new AveragePooling(WindowSpec.ofKernel(1)), single(2), single(4));
    Verdict rounded =
        new Judge(LibraryForm.LAYER, asked -> new Answer(single(near), single(4)))
            .judge(average, Tolerance.ROUNDING);
    assertThat(rounded.outcome()).isEqualTo(Outcome.AGREES);
    assertThat(rounded.ulps()).isEqualTo(2);
    assertThat(rounded.relative()).isCloseTo(2.4e-7, within(1e-8));
  }

  @Test
  @DisplayName("explains exactly the predicted value, and no other")
  void explains() {
    Answer predicted = new Answer(single(-3.402823e38f), ONE);
    Verdict verdict = judge(LibraryForm.OPERATION, predicted);
    assertThat(verdict.outcome()).isEqualTo(Outcome.EXPLAINED);
    assertThat(verdict.quirks()).containsExactly(LibraryQuirk.MAX_FLOOR);
    Verdict other = judge(LibraryForm.OPERATION, new Answer(single(-3.4e38f), ONE));
    assertThat(other.outcome()).isEqualTo(Outcome.UNEXPLAINED);
    assertThat(other.quirks()).isEmpty();
    assertThat(other.finding())
        .contains(
            new Finding(
                false, new Mismatch(0, 0, new Cell(0, 0), Float.NEGATIVE_INFINITY, -3.4e38f)));
    assertThat(other.finding().orElseThrow())
        .hasToString("output, image 0, channel 0, cell (0, 0): expected -Infinity, got -3.4E38");
  }

  @Test
  @DisplayName("looks at the gradient too, and at the shapes")
  void gradientAndShapes() {
    Verdict gradient = judge(LibraryForm.LAYER, new Answer(LOW, single(2)));
    assertThat(gradient.outcome()).isEqualTo(Outcome.UNEXPLAINED);
    assertThat(gradient.finding().orElseThrow().backward()).isTrue();
    assertThat(gradient.finding().orElseThrow().toString()).startsWith("gradient, ");
    FeatureMaps large = FeatureMaps.zeros(1, 1, Size.square(2));
    Verdict shape = judge(LibraryForm.LAYER, new Answer(large, ONE));
    assertThat(shape.outcome()).isEqualTo(Outcome.UNEXPLAINED);
    assertThat(shape.finding().orElseThrow().mismatch().actual()).isNaN();
  }

  @Test
  @DisplayName("does not blame the library for a golden answer's own mistake")
  void goldenMistake() {
    Verdict verdict =
        new Judge(LibraryForm.LAYER, PoolingEngine.REFERENCE)
            .judge(ASKED, new Answer(ONE, ONE), Tolerance.EXACT, Tolerance.EXACT);
    assertThat(verdict.outcome()).isEqualTo(Outcome.UNEXPLAINED);
  }

  @Test
  @DisplayName("accepts the layer's refusal of a gradient where SAME would cut off cells")
  void refusal() {
    WindowSpec spec = WindowSpec.ofKernel(1).withStride(new Size(4, 1)).withBorder(Border.SAME);
    FeatureMaps input = FeatureMaps.of(1, 1, new Size(4, 1), 1, 2, 3, 4);
    PoolingCase asked = new PoolingCase(new MaxPooling(spec), input, ONE);
    Verdict layer = Judge.of(LibraryForm.LAYER).judge(asked, Tolerance.EXACT);
    assertThat(layer.outcome()).isEqualTo(Outcome.EXPLAINED);
    assertThat(layer.quirks()).containsExactly(LibraryQuirk.SAME_LONG_STRIDE_REFUSED);
    Verdict operation = Judge.of(LibraryForm.OPERATION).judge(asked, Tolerance.EXACT);
    assertThat(operation.outcome()).isEqualTo(Outcome.EXPLAINED);

    PoolingEngine refuses =
        each -> {
          throw new IllegalStateException("Invalid padding values calculated");
        };
    for (Judge judge :
        new Judge[] {
          new Judge(LibraryForm.OPERATION, refuses),
          new Judge(
              LibraryForm.LAYER,
              each -> {
                throw new IllegalStateException("out of order");
              })
        }) {
      assertThat(judge.judge(asked, Tolerance.EXACT).outcome()).isEqualTo(Outcome.UNEXPLAINED);
    }
    Verdict elsewhere = new Judge(LibraryForm.LAYER, refuses).judge(ASKED, Tolerance.EXACT);
    assertThat(elsewhere.outcome()).isEqualTo(Outcome.UNEXPLAINED);
    assertThat(elsewhere.finding().orElseThrow().mismatch().expected())
        .isEqualTo(Float.NEGATIVE_INFINITY);
  }

  @Test
  @DisplayName("compares random maxima to the last bit, and averages within rounding")
  void randomCases() {
    PoolingEngine slightlyOff =
        asked -> {
          Answer right = PoolingEngine.REFERENCE.answer(asked);
          right.output().values()[0] = Math.nextUp(right.output().values()[0]);
          return right;
        };
    Judge judge = new Judge(LibraryForm.OPERATION, slightlyOff);
    int judged = 0;
    for (int number = 0; number < 300; number++) {
      RandomCase example = RandomCase.draw(8, number);
      if (example.data() == DataKind.REAL && !example.kind().isGlobal()) {
        Outcome expected = example.kind().isExact() ? Outcome.UNEXPLAINED : Outcome.AGREES;
        assertThat(judge.judge(example).outcome()).isEqualTo(expected);
        judged++;
      }
    }
    assertThat(judged).isPositive();
  }

  @Test
  @DisplayName("counts what it judged, and keeps the largest difference")
  void tallies() {
    Tally tally =
        new Tally(1, 2, 3, 0.5, 7)
            .plus(new Tally(10, 20, 30, 0.25, 9))
            .plus(Tally.of(judge(LibraryForm.LAYER, new Answer(ONE, ONE))));
    assertThat(tally).isEqualTo(new Tally(11, 22, 34, 0.5, 9));
    assertThat(tally.cases()).isEqualTo(67);
  }

  @Test
  @DisplayName("measures differences among comparable cells only")
  void differences() {
    FeatureMaps expected = FeatureMaps.of(1, 1, new Size(1, 6), 4, 0, Float.NaN, -2, 1, 3);
    FeatureMaps actual = FeatureMaps.of(1, 1, new Size(1, 6), 5, 9, 1, 2, Float.NaN, 0);
    Difference difference = Difference.between(expected, actual);
    assertThat(difference.relative()).isEqualTo(0.25);
    assertThat(difference.ulps()).isEqualTo(1 << 21);
    Difference larger = difference.orLarger(new Difference(1, 3));
    assertThat(larger).isEqualTo(new Difference(1, 1 << 21));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 128, 256})
  @DisplayName("explains that a large average of one value loses digits, in both forms")
  void averageDigits(int side) {
    FeatureMaps input = FeatureMaps.zeros(1, 1, Size.square(side));
    Arrays.fill(input.values(), 2.71828f);
    PoolingCase asked = new PoolingCase(new GlobalPooling(AveragePooling::new), input, ONE);
    for (LibraryForm form : LibraryForm.values()) {
      Verdict verdict = Judge.of(form).judge(asked, Tolerance.ROUNDING);
      assertThat(verdict.outcome()).isNotEqualTo(Outcome.UNEXPLAINED);
    }
    Verdict operation = Judge.of(LibraryForm.OPERATION).judge(asked, Tolerance.ROUNDING);
    assertThat(operation.outcome()).isEqualTo(Outcome.EXPLAINED);
    assertThat(operation.quirks()).containsExactly(LibraryQuirk.AVERAGE_DIGITS);
  }

  @Test
  @DisplayName("knows what each form of the library can run")
  void canRun() {
    Size size = Size.square(8);
    Judge layer = Judge.of(LibraryForm.LAYER);
    Judge operation = Judge.of(LibraryForm.OPERATION);
    WindowSpec window = WindowSpec.ofKernel(2);
    for (Judge judge : List.of(layer, operation)) {
      assertThat(judge.canRun(new MaxPooling(window), size)).isTrue();
      assertThat(judge.canRun(new GlobalPooling(MaxPooling::new), size)).isTrue();
      assertThat(judge.canRun(new SumPooling(window), size)).isFalse();
      assertThat(judge.canRun(new PNormPooling(window, 1.5), size)).isFalse();
    }
    WindowSpec oneSided = window.withPadding(new Padding(1, 0, 0, 0));
    assertThat(layer.canRun(new MaxPooling(oneSided), size)).isFalse();
    assertThat(layer.canRun(new PNormPooling(oneSided, 2), size)).isTrue();
    assertThat(operation.canRun(new PNormPooling(oneSided, 2), size)).isFalse();
    for (Border border : List.of(Border.CEIL, Border.SAME_LOWER)) {
      assertThat(operation.canRun(new MaxPooling(window.withBorder(border)), size)).isFalse();
    }
  }
}
