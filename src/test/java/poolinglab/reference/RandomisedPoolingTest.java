package poolinglab.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.RandomPoolings;
import poolinglab.geometry.Size;
import poolinglab.reference.BruteForce.Tap;

@DisplayName("Over random windows and inputs, pooling by hand")
class RandomisedPoolingTest {

  static Stream<RandomPoolings.Case> randomCases() {
    return RandomPoolings.cases(300, 42);
  }

  @ParameterizedTest
  @MethodSource("randomCases")
  @DisplayName("keeps the largest pixel of each window, bit for bit")
  void max(RandomPoolings.Case example) {
    check(
        example,
        new MaxPooling(example.spec()),
        (taps, pixels) -> pixels.stream().mapToDouble(Tap::value).max().orElseThrow(),
        0);
  }

  @ParameterizedTest
  @MethodSource("randomCases")
  @DisplayName("averages the pixels of each window")
  void average(RandomPoolings.Case example) {
    check(
        example,
        new AveragePooling(example.spec()),
        (taps, pixels) -> sum(pixels) / pixels.size(),
        1e-6);
  }

  @ParameterizedTest
  @MethodSource("randomCases")
  @DisplayName("averages over the whole window if padding counts")
  void averageWithPadding(RandomPoolings.Case example) {
    check(
        example,
        new AveragePooling(example.spec(), AveragePooling.Divisor.WITH_PADDING),
        (taps, pixels) -> sum(pixels) / taps.size(),
        1e-6);
  }

  @ParameterizedTest
  @MethodSource("randomCases")
  @DisplayName("adds up the pixels of each window")
  void sum(RandomPoolings.Case example) {
    check(example, new SumPooling(example.spec()), (taps, pixels) -> sum(pixels), 1e-5);
  }

  @ParameterizedTest
  @MethodSource("randomCases")
  @DisplayName("takes the p-norm of each window")
  void pNorm(RandomPoolings.Case example) {
    for (int p = 1; p <= 4; p++) {
      int power = p;
      check(
          example,
          new PNormPooling(example.spec(), p),
          (taps, pixels) -> Math.pow(sumOfPowers(pixels, power), 1.0 / power),
          1e-5);
    }
  }

  @ParameterizedTest
  @MethodSource("randomCases")
  @DisplayName("knows where each maximum came from: the first of equals")
  void argmax(RandomPoolings.Case example) {
    FeatureMaps input = BruteForce.randomInput(example);
    BruteForce brute = BruteForce.of(example, input);
    int[] argmax = new MaxPooling(example.spec()).argmax(input);
    assertThat(argmax).hasSize(brute.outputs());
    for (int flat = 0; flat < argmax.length; flat++) {
      assertThat(argmax[flat]).isEqualTo(firstLargest(brute.pixels(flat)) % planeCells(input));
    }
  }

  @ParameterizedTest
  @MethodSource("randomCases")
  @DisplayName("sends the gradient of a maximum to its winner and adds up overlaps")
  void maxBackward(RandomPoolings.Case example) {
    checkBackward(
        example,
        new MaxPooling(example.spec()),
        (tap, window) -> tap.index() == firstLargest(pixels(window)) ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("randomCases")
  @DisplayName("spreads the gradient of an average and of a sum evenly")
  void linearBackward(RandomPoolings.Case example) {
    checkBackward(
        example, new AveragePooling(example.spec()), (tap, window) -> 1.0 / pixels(window).size());
    checkBackward(
        example,
        new AveragePooling(example.spec(), AveragePooling.Divisor.WITH_PADDING),
        (tap, window) -> 1.0 / window.size());
    checkBackward(example, new SumPooling(example.spec()), (tap, window) -> 1);
  }

  @ParameterizedTest
  @MethodSource("randomCases")
  @DisplayName("differentiates the p-norm, giving 0 where the norm is 0")
  void pNormBackward(RandomPoolings.Case example) {
    checkBackward(
        example,
        new PNormPooling(example.spec(), 3),
        (tap, window) -> {
          double norm = Math.cbrt(sumOfPowers(pixels(window), 3));
          double x = tap.value();
          return norm == 0 ? 0 : x * Math.abs(x) / (norm * norm);
        });
  }

  @ParameterizedTest
  @MethodSource("randomCases")
  @DisplayName("pools globally like a window as large as the input")
  void global(RandomPoolings.Case example) {
    FeatureMaps input = BruteForce.randomInput(example);
    FeatureMaps output = new GlobalPooling(AveragePooling::new).forward(input);
    assertThat(output.size()).isEqualTo(Size.square(1));
    assertThat(output.planes()).isEqualTo(input.planes());
    int cells = planeCells(input);
    for (int p = 0; p < input.planes(); p++) {
      double sum = 0;
      for (int cell = 0; cell < cells; cell++) {
        sum += input.values()[p * cells + cell];
      }
      assertThat((double) output.values()[p]).isCloseTo(sum / cells, within(1e-6));
    }
    FeatureMaps gradient = new GlobalPooling(SumPooling::new).backward(input, output);
    assertThat(gradient.values()[cells - 1]).isEqualTo(output.values()[0]);
  }

  private interface OneWindow {
    double of(List<Tap> taps, List<Tap> pixels);
  }

  private interface Share {
    double of(Tap tap, List<Tap> window);
  }

  private static void check(
      RandomPoolings.Case example, Pooling pooling, OneWindow expected, double tolerance) {
    FeatureMaps input = BruteForce.randomInput(example);
    BruteForce brute = BruteForce.of(example, input);
    FeatureMaps output = pooling.forward(input);
    assertThat(output.size()).isEqualTo(brute.output());
    for (int flat = 0; flat < brute.outputs(); flat++) {
      double value = expected.of(brute.taps(flat), brute.pixels(flat));
      assertThat((double) output.values()[flat]).isCloseTo(value, within(tolerance));
    }
  }

  private static void checkBackward(RandomPoolings.Case example, Pooling pooling, Share share) {
    FeatureMaps input = BruteForce.randomInput(example);
    BruteForce brute = BruteForce.of(example, input);
    FeatureMaps gradOutput =
        BruteForce.randomGradient(input.withSize(brute.output()), example.seed());
    double[] expected = new double[input.values().length];
    for (int flat = 0; flat < brute.outputs(); flat++) {
      List<Tap> window = brute.taps(flat);
      for (Tap tap : brute.pixels(flat)) {
        expected[tap.index()] += gradOutput.values()[flat] * share.of(tap, window);
      }
    }
    FeatureMaps gradInput = pooling.backward(input, gradOutput);
    assertThat(gradInput.shape()).isEqualTo(input.shape());
    assertThat(BruteForce.asDoubles(gradInput.values())).containsExactly(expected, within(2e-6));
  }

  private static List<Tap> pixels(List<Tap> window) {
    return window.stream().filter(tap -> tap.index() >= 0).toList();
  }

  private static double sum(List<Tap> pixels) {
    return pixels.stream().mapToDouble(Tap::value).sum();
  }

  private static double sumOfPowers(List<Tap> pixels, int power) {
    return pixels.stream().mapToDouble(tap -> Math.pow(Math.abs(tap.value()), power)).sum();
  }

  private static int firstLargest(List<Tap> pixels) {
    Tap winner = pixels.get(0);
    for (Tap tap : pixels) {
      winner = tap.value() > winner.value() ? tap : winner;
    }
    return winner.index();
  }

  private static int planeCells(FeatureMaps input) {
    return (int) input.size().cells();
  }
}
