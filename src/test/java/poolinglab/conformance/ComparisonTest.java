package poolinglab.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.RandomPoolings;
import poolinglab.conformance.compare.PlantedPooling;
import poolinglab.geometry.Border;
import poolinglab.geometry.Cell;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.network.NetworkException;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;
import poolinglab.reference.SumPooling;

@DisplayName("Comparing pooling by hand with Deeplearning4j")
class ComparisonTest {

  /** Cases that the library can answer and answers rightly. */
  static Stream<RandomPoolings.Case> casesForTheLibrary() {
    return RandomPoolings.cases(400, 99)
        .filter(example -> example.spec().border() != Border.CEIL)
        .filter(example -> example.spec().border() != Border.SAME_LOWER)
        .filter(example -> example.spec().padding().isSymmetric())
        .filter(example -> !samplesOtherCells(example.spec()))
        .filter(example -> smaller(example.spec().padding().topLeft(), example.spec().kernelSize()))
        .limit(150);
  }

  /** Its SAME padding goes below 0 where a stride is longer than the kernel. */
  private static boolean samplesOtherCells(WindowSpec spec) {
    Size reach = new Size(reach(spec, true), reach(spec, false));
    return spec.border() == Border.SAME
        && (spec.stride().height() > reach.height() || spec.stride().width() > reach.width());
  }

  private static int reach(WindowSpec spec, boolean rows) {
    return rows
        ? (spec.kernelSize().height() - 1) * spec.dilation().height() + 1
        : (spec.kernelSize().width() - 1) * spec.dilation().width() + 1;
  }

  private static boolean smaller(Size padding, Size kernel) {
    return padding.height() < kernel.height() && padding.width() < kernel.width();
  }

  private static FeatureMaps input(RandomPoolings.Case example) {
    Random random = new Random(example.seed());
    FeatureMaps input = FeatureMaps.zeros(2, 3, example.input());
    for (int i = 0; i < input.values().length; i++) {
      input.values()[i] = random.nextBoolean() ? random.nextInt(3) - 1 : random.nextFloat() * 4 - 2;
    }
    return input;
  }

  @ParameterizedTest
  @MethodSource("casesForTheLibrary")
  @DisplayName("finds the same maxima and the same gradients, bit for bit")
  void max(RandomPoolings.Case example) {
    check(new MaxPooling(example.spec()), input(example), Tolerance.EXACT);
  }

  @ParameterizedTest
  @MethodSource("casesForTheLibrary")
  @DisplayName("finds the same averages and p-norms, within rounding")
  void averageAndNorm(RandomPoolings.Case example) {
    if (example.spec().dilation().equals(Size.square(1))) {
      check(new AveragePooling(example.spec()), input(example), Tolerance.ROUNDING);
      check(
          new AveragePooling(example.spec(), AveragePooling.Divisor.WITH_PADDING),
          input(example),
          Tolerance.ROUNDING);
    }
    Tolerance powers = new Tolerance(1e-4, 1e-4);
    Pooling norm = new PNormPooling(example.spec(), 2);
    FeatureMaps input = input(example);
    assertAgree(norm.forward(input), new Dl4jPooling(norm).forward(input), powers);
  }

  @Test
  @DisplayName("finds the same global maximum and average")
  void global() {
    FeatureMaps input =
        FeatureMaps.of(1, 2, new Size(2, 3), 1, 2, 3, 4, 5, 7, -1, -2, -3, -4, -5, -6);
    // Not EXACT: where the gradient is negative, the library writes −0 into the cells that lost.
    check(new GlobalPooling(MaxPooling::new), input, Tolerance.ROUNDING);
    check(new GlobalPooling(AveragePooling::new), input, Tolerance.ROUNDING);
    check(new GlobalPooling(spec -> new PNormPooling(spec, 2)), input, Tolerance.ROUNDING);
  }

  private static void check(Pooling pooling, FeatureMaps input, Tolerance tolerance) {
    Dl4jPooling library = new Dl4jPooling(pooling);
    FeatureMaps output = pooling.forward(input);
    assertAgree(output, library.forward(input), tolerance);
    for (int i = 0; i < output.values().length; i++) {
      output.values()[i] = (i % 7 - 3) / 4f;
    }
    assertAgree(pooling.backward(input, output), library.backward(input, output), tolerance);
  }

  private static void assertAgree(FeatureMaps byHand, FeatureMaps library, Tolerance tolerance) {
    Comparison comparison = Comparison.of(byHand, library, tolerance);
    assertThat(comparison.first()).isEmpty();
    assertThat(comparison.agrees()).isTrue();
    assertThat(comparison.cells()).isEqualTo(byHand.values().length);
  }

  @ParameterizedTest
  @EnumSource(
      value = PlantedPooling.class,
      names = {
        "STARTS_AT_ZERO",
        "LETS_NAN_WIN",
        "TAKES_THE_SMALLEST",
        "TAKES_THE_AVERAGE",
        "TAKES_THE_FIRST_CELL",
        "TAKES_THE_BOTTOM_RIGHT_CELL",
        "COMPARES_WITHOUT_SIGN",
        "FORGETS_THE_LAST_COLUMN",
        "READS_THE_FIRST_CHANNEL_ONLY"
      })
  @DisplayName("rejects planted wrong poolings")
  void planted(PlantedPooling wrong) {
    Pooling pooling = new MaxPooling(WindowSpec.ofKernel(2));
    float nan = Float.NaN;
    FeatureMaps input =
        FeatureMaps.of(
            1,
            2,
            new Size(4, 4),
            1,
            2,
            5,
            6,
            3,
            4,
            7,
            8,
            -4,
            -3,
            nan,
            1,
            -2,
            -1,
            2,
            3,
            9,
            1,
            1,
            1,
            1,
            1,
            1,
            1,
            -9,
            4,
            4,
            4,
            4,
            4,
            4,
            9);
    FeatureMaps expected = new Dl4jPooling(pooling).forward(input);
    PoolingCase asked = new PoolingCase(pooling, input, expected);
    Comparison comparison = Comparison.of(expected, wrong.answer(asked).output(), Tolerance.EXACT);
    assertThat(comparison.agrees()).isFalse();
    assertThat(comparison.mismatches()).isPositive();
    assertThat(comparison.first()).isPresent();
  }

  @Test
  @DisplayName("names the largest difference and the first cell that differs")
  void firstMismatch() {
    FeatureMaps expected = FeatureMaps.zeros(2, 2, new Size(2, 3));
    FeatureMaps actual = FeatureMaps.zeros(2, 2, new Size(2, 3));
    actual.plane(2).set(new Cell(1, 2), 0.5f);
    actual.plane(3).set(new Cell(0, 0), -4);
    Comparison comparison = Comparison.of(expected, actual, Tolerance.EXACT);
    assertThat(comparison.first()).contains(new Mismatch(1, 0, new Cell(1, 2), 0, 0.5f));
    assertThat(comparison.first().orElseThrow())
        .hasToString("image 1, channel 0, cell (1, 2): expected 0.0, got 0.5");
    assertThat(comparison.largestDifference()).isEqualTo(4);
    assertThat(comparison.mismatches()).isEqualTo(2);
    assertThat(comparison.cells()).isEqualTo(24);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1.00001, true, false",
    "1, 1.001, false, false",
    "0, -0.0, true, false",
    "NaN, NaN, true, true",
    "NaN, 1, false, false",
    "1, NaN, false, false",
    "Infinity, Infinity, true, true",
    "Infinity, -Infinity, false, false",
    "-Infinity, -3.4028235E38, false, false",
    "100000, 100000.9, true, false",
    "100000, 100001.1, false, false",
  })
  @DisplayName("treats as equal what the tolerance allows, and without one only identical bits")
  void tolerance(float expected, float actual, boolean withinRounding, boolean exactly) {
    assertThat(Tolerance.ROUNDING.accepts(expected, actual)).isEqualTo(withinRounding);
    assertThat(Tolerance.EXACT.accepts(expected, actual)).isEqualTo(exactly);
  }

  @Test
  @DisplayName("measures differences whatever the sign, and counts the bound itself as equal")
  void differences() {
    FeatureMaps three = FeatureMaps.of(1, 1, Size.square(1), 3);
    FeatureMaps five = FeatureMaps.of(1, 1, Size.square(1), 5);
    assertThat(Comparison.of(five, three, new Tolerance(2, 0)).largestDifference()).isEqualTo(2);
    assertThat(Comparison.of(five, three, new Tolerance(2, 0)).agrees()).isTrue();
    assertThat(Comparison.of(five, three, new Tolerance(1.9, 0)).agrees()).isFalse();
  }

  @Test
  @DisplayName("reports an infinite difference if only one side is finite")
  void infiniteDifference() {
    FeatureMaps one = FeatureMaps.of(1, 1, Size.square(1), 1);
    FeatureMaps nan = FeatureMaps.of(1, 1, Size.square(1), Float.NaN);
    assertThat(Comparison.of(one, nan, Tolerance.ROUNDING).largestDifference()).isInfinite();
    assertThat(Comparison.of(nan, nan, Tolerance.ROUNDING).largestDifference()).isZero();
  }

  @Test
  @DisplayName("refuses answers of different shapes, and poolings that the library lacks")
  void refusals() {
    FeatureMaps small = FeatureMaps.zeros(1, 1, Size.square(1));
    FeatureMaps large = FeatureMaps.zeros(1, 1, Size.square(2));
    assertThatThrownBy(() -> Comparison.of(small, large, Tolerance.EXACT))
        .isInstanceOf(ConformanceException.class)
        .hasMessageContaining("expected [1,1,1,1], got [1,1,2,2]");
    WindowSpec spec = WindowSpec.ofKernel(2);
    assertThatThrownBy(() -> new Dl4jPooling(new SumPooling(spec)).forward(large))
        .isInstanceOf(NetworkException.class)
        .hasMessageContaining("refuses sums");
    Dl4jPooling ceil = new Dl4jPooling(new MaxPooling(spec.withBorder(Border.CEIL)));
    assertThat(ceil.forward(large).shape()).isEqualTo("[1,1,1,1]");
    assertThatThrownBy(() -> ceil.forward(FeatureMaps.zeros(1, 1, Size.square(3))))
        .isInstanceOf(NetworkException.class)
        .hasMessageContaining("neither border ceil");
    assertThatThrownBy(() -> new Dl4jPooling(new PNormPooling(spec, 2.5)))
        .isInstanceOf(ConformanceException.class)
        .hasMessageContaining("got 2.5");
    Dl4jPooling library = new Dl4jPooling(new MaxPooling(spec));
    assertThatThrownBy(() -> library.forward(small)).isInstanceOf(GeometryException.class);
    assertThatThrownBy(() -> library.backward(large, large)).isInstanceOf(GeometryException.class);
  }
}
