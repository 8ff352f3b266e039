package poolinglab.coursework.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.coursework.exercise.WrongAnswer;
import poolinglab.coursework.process.Wire;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.sandbox.SandboxException;

@DisplayName("An X-ray")
class XrayTest {
  private static final Behaviour RIGHT =
      (method, arguments) -> Explanation.run(Pooling.max(), arguments);

  private static Behaviour turned(List<Turn<Pooling>> turns) {
    return (method, arguments) -> {
      Pooling model = Pooling.max();
      turns.forEach(turn -> turn.change().accept(model));
      return Explanation.run(model, arguments);
    };
  }

  private static List<Observation> cases(Behaviour answer) {
    List<List<Object>> calls = new ArrayList<>();
    for (int size = 2; size <= 6; size++) {
      calls.add(List.of(Images.distinct(size, size + 1, -7.5f, 0.75f), 2, 1 + size % 2));
      calls.add(List.of(Images.distinct(size + 2, size + 1, -90, 1), 3, 2));
    }
    return calls.stream()
        .map(
            arguments -> {
              Outcome actual = answer.of("maxPool", arguments);
              Outcome expected = RIGHT.of("maxPool", arguments);
              return new Observation(
                  "maxPool",
                  arguments,
                  actual,
                  expected,
                  Tolerance.exact().equal(actual, expected),
                  false);
            })
        .toList();
  }

  private static Diagnosis examine(Behaviour answer) {
    return new Xray("MaxPoolGeneral", Map.of(), RIGHT, method -> List.of())
        .examine(cases(answer), answer);
  }

  private static List<Turn<Pooling>> catalogue() {
    return Pooling.turns(Words.FREE.withLevels(List.of(0f, -5f)));
  }

  static Stream<Turn<Pooling>> someTurns() {
    return IntStream.range(0, catalogue().size())
        .filter(index -> index % 9 == 0)
        .mapToObj(catalogue()::get)
        .filter(Turn::isMistake);
  }

  @ParameterizedTest
  @MethodSource("someTurns")
  @DisplayName(
      "finds a turned knob, or one that does the same, unless all that is wrong is that it throws")
  void oneKnob(Turn<Pooling> turn) {
    Behaviour answer = turned(List.of(turn));
    List<Observation> cases = cases(answer);
    Diagnosis diagnosis = examine(answer);
    boolean fails = cases.stream().anyMatch(each -> !each.correct());
    assertThat(diagnosis.findings().isEmpty()).isNotEqualTo(fails);
    if (!Tolerance.onlyThrew(cases)) {
      assertThat(diagnosis.unexplained()).isEmpty();
    }
    for (Observation each : cases) {
      assertThat(diagnosis.agrees("maxPool", each.arguments(), each.actual())).isTrue();
    }
  }

  @Test
  @DisplayName("finds several mistakes at once, and says a sentence for each")
  void severalKnobs() {
    List<String> names =
        List.of("starts-at-0.0", "spans-kernel-minus-1-of-columns", "last-windows-skipped-of-rows");
    List<Turn<Pooling>> turns =
        catalogue().stream().filter(turn -> names.contains(turn.name())).toList();
    assertThat(turns).hasSize(3);
    for (List<Turn<Pooling>> mistakes : List.of(turns.subList(0, 2), turns)) {
      List<Finding> findings = examine(turned(mistakes)).findings();
      assertThat(findings)
          .extracting(Finding::name)
          .containsExactlyInAnyOrderElementsOf(mistakes.stream().map(Turn::name).toList());
      assertThat(findings)
          .allMatch(finding -> finding.evidence().known() == Evidence.Known.REPRODUCES);
    }
  }

  private static Behaviour turnedTo(String... names) {
    return turned(
        catalogue().stream().filter(turn -> List.of(names).contains(turn.name())).toList());
  }

  @Test
  @DisplayName("names the size alone where the output is too large and every window is visited")
  void tooLargeAnOutput() {
    assertThat(examine(turnedTo("size-2-k-s-2", "visits-what-fits")).findings())
        .extracting(Finding::name)
        .containsExactly("size-2-k-s-2");
  }

  @Test
  @DisplayName("tells a divisor that is the first window's from one by formula")
  void firstWindow() {
    List<Turn<Pooling>> turns = Pooling.turns(Words.PADDED.and("average"));
    List<List<Outcome>> outcomes = new ArrayList<>();
    for (String divisor : List.of("the-first-window", "kernel-minus-padding-squared")) {
      Pooling model = Pooling.average();
      turns.stream()
          .filter(turn -> turn.name().equals("divides-by-" + divisor))
          .forEach(turn -> turn.change().accept(model));
      outcomes.add(
          Probes.averages(false).stream().map(probe -> Explanation.run(model, probe)).toList());
    }
    assertThat(IntStream.range(0, outcomes.get(0).size()))
        .anyMatch(
            probe ->
                !Tolerance.rounded().equal(outcomes.get(0).get(probe), outcomes.get(1).get(probe)));
  }

  @Test
  @DisplayName(
      "names why some calls throw, and says each of the mistakes that have the same effect")
  void someCallsThrow() {
    Turn<Pooling> side =
        catalogue().stream()
            .filter(turn -> turn.name().equals("other-side-measured"))
            .findFirst()
            .orElseThrow();
    Finding finding = examine(turned(List.of(side))).findings().get(0);
    assertThat(finding.name()).isEqualTo("other-side-measured");
    assertThat(finding.misconception()).isEqualTo(16);
    assertThat(finding.text())
        .startsWith("Your code throws before it shows which of these it does. You take the number")
        .contains(" Or: Your loop visits as many windows as fit along the other side");
  }

  @Test
  @DisplayName("measures NaN and −0, and says what it finds beside what is wrong")
  void specialNumbers() {
    List<Object> call = List.of(Images.distinct(4, 6, 1, 1), 2, 2);
    Behaviour mathMax = (method, arguments) -> new Outcome.Returned(byMathMax(arguments));
    assertThat(new SpecialNumbers("maxPool", call).difference(RIGHT, RIGHT)).isEmpty();
    assertThat(new SpecialNumbers("maxPool", call).difference(RIGHT, mathMax))
        .contains(
            "NaN in argument 1 of maxPool counts as the smallest number; in the exercise's own"
                + " answer it shows in every result that depends on it. Of −0 and 0 you return −0;"
                + " the exercise's own answer returns 0.");
    Behaviour masking =
        (method, arguments) -> {
          float[][] output = byMathMax(arguments);
          output[0][0] += 0 * ((float[][]) arguments.get(0))[3][5];
          return new Outcome.Returned(output);
        };
    assertThat(new SpecialNumbers("maxPool", call).difference(masking, mathMax))
        .contains("NaN in argument 1 of maxPool shows even in results that do not depend on it.");
  }

  private static float[][] byMathMax(List<Object> arguments) {
    float[][] image = (float[][]) arguments.get(0);
    float[][] output = new float[image.length / 2][image[0].length / 2];
    for (int i = 0; i < image.length * image[0].length; i++) {
      int row = i / image[0].length;
      int column = i % image[0].length;
      float[] cells = output[row / 2];
      boolean first = row % 2 == 0 && column % 2 == 0;
      cells[column / 2] =
          first ? image[row][column] : Math.max(cells[column / 2], image[row][column]);
    }
    return output;
  }

  @Test
  @DisplayName("ends with the thread's interruption, even while it turns knobs and runs nothing")
  void interrupted() {
    Behaviour right =
        (method, arguments) ->
            new Outcome.Returned(Pooling.max().call(arguments.stream().map(Wire::copy).toList()));
    Behaviour halved =
        (method, arguments) -> {
          float[][] output = (float[][]) ((Outcome.Returned) right.of(method, arguments)).value();
          output[0][0] /= 2;
          return new Outcome.Returned(output);
        };
    List<Observation> cases = cases(halved);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(
              () ->
                  new Xray("MaxPoolGeneral", Map.of(), right, method -> List.of())
                      .examine(cases, halved))
          .isInstanceOf(SandboxException.class);
    } finally {
      Thread.interrupted();
    }
  }

  @Nested
  @DisplayName("names nothing that it cannot prove")
  class NeverAGuess {
    /** A value of its own for every image, so that no model reproduces it. */
    private final Behaviour odd =
        (method, arguments) -> {
          float[][] output = (float[][]) ((Outcome.Returned) RIGHT.of(method, arguments)).value();
          float[][] image = (float[][]) arguments.get(0);
          output[0][0] = image[0][0] * image[1][1] + 0.125f;
          return new Outcome.Returned(output);
        };

    @Test
    @DisplayName("but says what was measured, and that more may be wrong")
    void measured() {
      Diagnosis diagnosis = examine(odd);
      assertThat(diagnosis.findings()).isNotEmpty().noneMatch(Finding::isNamed);
      assertThat(diagnosis.findings())
          .allMatch(finding -> finding.evidence().known() == Evidence.Known.MEASURED);
      assertThat(diagnosis.findings())
          .extracting(Finding::text)
          .anyMatch(text -> text.endsWith("more may be wrong than this."))
          .last(InstanceOfAssertFactories.STRING)
          .startsWith("This costs no points, since no case holds such a number: NaN in argument 1");
      assertThat(diagnosis.unexplained()).containsExactly("maxPool");
    }

    @Test
    @DisplayName("a prepared wrong answer that explains the failed cases alone is not named")
    void preparedMustReproduceEverything() {
      Behaviour half =
          (method, arguments) ->
              (Integer) arguments.get(1) == 2
                  ? odd.of(method, arguments)
                  : RIGHT.of(method, arguments);
      WrongAnswer wrong = new WrongAnswer("odd", 0, "Odd.", false, "");
      Diagnosis diagnosis =
          new Xray("MaxPoolGeneral", Map.of(wrong, odd), RIGHT, method -> List.of())
              .examine(cases(half), half);
      assertThat(diagnosis.findings()).noneMatch(Finding::isNamed);
      Diagnosis same =
          new Xray("MaxPoolGeneral", Map.of(wrong, odd), RIGHT, method -> List.of())
              .examine(cases(odd), odd);
      assertThat(same.findings()).extracting(Finding::name).containsExactly("odd");
    }

    @Test
    @DisplayName("nor one that is wrong in a method in which the answer is right")
    void preparedSaysTooMuch() {
      Behaviour zeroStart = turnedTo("starts-at-0.0");
      Behaviour inOne =
          (method, arguments) ->
              (method.equals("maxPool") ? zeroStart : RIGHT).of(method, arguments);
      List<Observation> cases = new ArrayList<>(cases(inOne));
      cases(RIGHT)
          .forEach(
              each ->
                  cases.add(
                      new Observation(
                          "other", each.arguments(), each.actual(), each.expected(), true, false)));
      WrongAnswer both = new WrongAnswer("both", 0, "In both methods.", false, "");
      Xray xray = new Xray("MaxPoolGeneral", Map.of(both, zeroStart), RIGHT, method -> List.of());
      assertThat(xray.examine(cases, inOne).findings())
          .extracting(Finding::name)
          .containsExactly("starts-at-0.0");
      assertThat(xray.examine(cases(inOne), inOne).findings())
          .extracting(Finding::name)
          .containsExactly("both");
    }

    @Test
    @DisplayName("nor one that changes nothing by itself")
    void harmless() {
      List<String> names =
          List.of(
              "begins-at-max0-i-times-stride-minus-padding-but-ends-rightly-of-columns",
              "divides-by-the-pixels-together-with-the-padding-before-the-image");
      Backward model = Backward.average();
      Backward.turns(Words.PADDED.and("average")).stream()
          .filter(turn -> names.contains(turn.name()))
          .forEach(turn -> turn.change().accept(model));
      Behaviour right = (method, arguments) -> Explanation.run(Backward.average(), arguments);
      Behaviour answer = (method, arguments) -> Explanation.run(model, arguments);
      List<Observation> cases =
          Probes.averageGradients().stream()
              .map(
                  call -> {
                    Outcome is = answer.of("backward", call);
                    Outcome should = right.of("backward", call);
                    boolean correct = Tolerance.rounded().equal(is, should);
                    return new Observation("backward", call, is, should, correct, false);
                  })
              .toList();
      assertThat(
              new Xray("AveragePoolBackward", Map.of(), right, method -> List.of())
                  .examine(cases, answer)
                  .findings())
          .isNotEmpty()
          .noneMatch(Finding::isNamed);
    }

    @Test
    @DisplayName("such as why an answer throws in every call")
    void onlyThrows() {
      Turn<Pooling> tooFar =
          catalogue().stream()
              .filter(turn -> turn.name().equals("loop-one-too-far-of-rows"))
              .findFirst()
              .orElseThrow();
      Diagnosis diagnosis = examine(turned(List.of(tooFar)));
      assertThat(diagnosis.findings()).isNotEmpty().noneMatch(Finding::isNamed);
      assertThat(diagnosis.findings().get(0).text()).contains("ArrayIndexOutOfBoundsException");
    }

    @Test
    @DisplayName("an answer that was stopped is not called again")
    void stopped() {
      List<Observation> cases = new ArrayList<>(cases(odd));
      Observation first = cases.get(0);
      cases.set(
          0,
          new Observation(
              "maxPool",
              first.arguments(),
              new Outcome.Stopped("It did not return."),
              first.expected(),
              false,
              false));
      Behaviour silent =
          (method, arguments) -> {
            throw new AssertionError("it was asked");
          };
      assertThat(
              new Xray("MaxPoolGeneral", Map.of(), RIGHT, method -> List.of())
                  .examine(cases, silent)
                  .findings())
          .noneMatch(Finding::isNamed);
    }
  }

  @Test
  @DisplayName("says what an answer makes of the values under a window, or which of them it takes")
  void valuesUnderAWindow() {
    Behaviour fourth = byWindow(values -> values.get(Math.max(0, values.size() - 4)));
    assertThat(examine(fourth).findings().get(0).text())
        .startsWith(
            "For an array of 5×7, 3, 2 you return the fourth largest of the 9 values under each"
                + " window; it should be the largest.");
    Behaviour half = byWindow(values -> values.get(values.size() - 1) / 2);
    assertThat(examine(half).findings())
        .extracting(Finding::text)
        .anyMatch(text -> text.startsWith("Where a window holds"))
        .noneMatch(text -> text.contains("it should count"));
  }

  @Test
  @DisplayName("says for which place of the largest value a window's result is wrong")
  void placeOfTheLargest() {
    Behaviour pasted =
        (method, arguments) -> {
          float[][] image = (float[][]) arguments.get(0);
          float[][] output = (float[][]) ((Outcome.Returned) RIGHT.of(method, arguments)).value();
          int kernel = (Integer) arguments.get(1);
          int stride = (Integer) arguments.get(2);
          for (int ii = 0; ii < output.length; ii++) {
            for (int jj = 0; jj < output[ii].length; jj++) {
              int bottom = ii * stride + kernel - 1;
              int right = jj * stride + kernel - 1;
              if (kernel > 1 && output[ii][jj] == image[bottom][right]) {
                output[ii][jj] = image[bottom][right - 1];
              }
            }
          }
          return new Outcome.Returned(output);
        };
    assertThat(examine(pasted).findings())
        .extracting(Finding::text)
        .contains(
            "Output cell (0, 0) is right wherever the largest value of its window is at row 0,"
                + " columns 0–2, row 1, columns 0–2 and row 2, columns 0–1; where it is at cell"
                + " (2, 2), you return the value at cell (2, 1).");
  }

  @Test
  @DisplayName("says where a window looks for its largest pixel, on the way back")
  void winnerSearch() {
    Behaviour right = (method, arguments) -> Explanation.run(Backward.max(), arguments);
    Behaviour twoByTwo =
        (method, arguments) -> {
          List<Object> smaller = new ArrayList<>(arguments);
          smaller.set(2, Math.min(2, (Integer) arguments.get(2)));
          return right.of(method, smaller);
        };
    List<Object> call = Probes.gradient(Images.distinct(5, 7, -9, 1), 3, 2);
    assertThat(new WinnerSearch("backward", call).difference(twoByTwo, right))
        .contains(
            "Window (0, 0) looks for its largest pixel in rows 0–1, columns 0–1; it should look in"
                + " rows 0–2, columns 0–2.");
    assertThat(new WinnerSearch("backward", call).difference(right, right)).isEmpty();
    Behaviour exchanged =
        (method, arguments) -> {
          float[][] is = (float[][]) ((Outcome.Returned) right.of(method, arguments)).value();
          float[][] stored = new float[is.length][is[0].length];
          for (int row = 0; row < is.length; row++) {
            for (int column = 0; column < is[0].length; column++) {
              stored[Math.min(column, is.length - 1)][Math.min(row, is[0].length - 1)] +=
                  is[row][column];
            }
          }
          return new Outcome.Returned(stored);
        };
    assertThat(new WinnerSearch("backward", call).difference(exchanged, right)).isEmpty();
  }

  @Test
  @DisplayName("shows a second share where the factor is another")
  void shares() {
    Behaviour right = (method, arguments) -> Explanation.run(Backward.average(), arguments);
    Behaviour byPlace =
        (method, arguments) -> {
          float[][] gradient = (float[][]) arguments.get(1);
          float[][] other = new float[gradient.length][gradient[0].length];
          for (int ii = 0; ii < other.length; ii++) {
            for (int jj = 0; jj < other[0].length; jj++) {
              other[ii][jj] = gradient[ii][jj] * 9 / ((ii + 1) * (jj + 1));
            }
          }
          List<Object> changed = new ArrayList<>(arguments);
          changed.set(1, other);
          return right.of(method, changed);
        };
    List<Object> call = Probes.gradient(Images.distinct(5, 7, -9.5f, 1), 3, 2, 0);
    WindowMeasure measure =
        new WindowMeasure(
            Influence.of(byPlace, "backward", call, 1).orElseThrow(),
            Influence.of(right, "backward", call, 1).orElseThrow(),
            true);
    assertThat(measure.first().orElseThrow().sentence())
        .isEqualTo(
            "Pixel (0, 0) gets the whole gradient of window (0, 0); it should get 1/9. Pixel (0, 2)"
                + " gets 1/2 of the gradient of window (0, 1); it should get 1/9.");
  }

  @Test
  @DisplayName("says by which factor all results are wrong, if there is one")
  void factor() {
    Behaviour quarter = byWindow(values -> values.get(values.size() - 1) / 4);
    assertThat(examine(quarter).findings().get(0).text())
        .isEqualTo("Each of your results is 1/4 of what it should be.");
    Behaviour oneMore = byWindow(values -> values.get(values.size() - 1) + 1);
    assertThat(examine(oneMore).findings())
        .extracting(Finding::text)
        .noneMatch(text -> text.contains("Each of your results"));
    Behaviour scaled = byWindow(values -> values.get(values.size() - 1) / 255);
    assertThat(examine(scaled).findings().get(0).text())
        .isEqualTo("Each of your results is 1/255 of what it should be.");
    Outcome result = new Outcome.Returned(new float[] {1, 2});
    Observation right = new Observation("maxPool", List.of(), result, result, true, true);
    assertThat(WindowValues.scaled(List.of(right, right))).isEmpty();
  }

  @Test
  @DisplayName("says what a result is of its window's values, and in which calls that happens")
  void statistic() {
    Behaviour mean =
        byWindow(values -> (float) values.stream().mapToDouble(each -> each).average().orElse(0));
    Behaviour meanOfLargeWindows =
        (method, arguments) ->
            ((Integer) arguments.get(1) > 2 ? mean : RIGHT).of(method, arguments);
    assertThat(
            new Xray(
                    "MaxPoolGeneral",
                    Map.of(),
                    RIGHT,
                    method -> List.of("image", "kernel", "stride"))
                .examine(cases(meanOfLargeWindows), meanOfLargeWindows)
                .findings())
        .extracting(Finding::text)
        .anyMatch(
            text ->
                text.matches(
                    "(?s)Where a window holds .* you return .*, their mean; it should be .* Your"
                        + " result is wrong wherever kernel is above 2, and right elsewhere.*"));
  }

  @Test
  @DisplayName("names two wrong divisors, one for each way to count")
  void twoDivisors() {
    List<Turn<Pooling>> turns = Pooling.turns(Words.PADDED.and("average"));
    Pooling model = Pooling.average();
    List<String> names =
        List.of(
            "divides-by-the-pixels-where-padding-counts",
            "divides-by-kernel-where-padding-does-not-count");
    turns.stream()
        .filter(turn -> names.contains(turn.name()))
        .forEach(turn -> turn.change().accept(model));
    Behaviour right = (method, arguments) -> Explanation.run(Pooling.average(), arguments);
    Behaviour answer = (method, arguments) -> Explanation.run(model, arguments);
    List<Observation> cases =
        Probes.together(Probes.averages(false), Probes.averages(true)).stream()
            .map(
                call -> {
                  Outcome is = answer.of("averagePool", call);
                  Outcome should = right.of("averagePool", call);
                  boolean correct = Tolerance.rounded().equal(is, should);
                  return new Observation("averagePool", call, is, should, correct, false);
                })
            .toList();
    assertThat(
            new Xray("AveragePool", Map.of(), right, method -> List.of())
                .examine(cases, answer)
                .findings())
        .extracting(Finding::name)
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  @DisplayName("quotes no case that is hidden from learners")
  void hidden() {
    Behaviour zeroForSevens =
        byWindow(values -> values.contains(777f) ? 0 : values.get(values.size() - 1));
    for (int side = 2; side < 4; side++) {
      List<Object> arguments = List.of(Images.constant(side, side, 777), 2, 1);
      Outcome actual = zeroForSevens.of("maxPool", arguments);
      Outcome expected = RIGHT.of("maxPool", arguments);
      for (boolean hidden : new boolean[] {true, false}) {
        List<Observation> cases = new ArrayList<>(cases(zeroForSevens));
        cases.add(new Observation("maxPool", arguments, actual, expected, false, hidden));
        boolean quoted =
            new Xray("MaxPoolGeneral", Map.of(), RIGHT, method -> List.of())
                .examine(cases, zeroForSevens).findings().stream()
                    .anyMatch(finding -> finding.text().contains("777"));
        assertThat(quoted).isNotEqualTo(hidden);
      }
    }
  }

  @Test
  @DisplayName("does not say where a NaN comes from if it cannot know")
  void notANumber() {
    Behaviour nan = byWindow(values -> values.get(0) < -5 ? Float.NaN : values.get(0));
    assertThat(examine(nan).findings())
        .extracting(Finding::text)
        .anyMatch(text -> text.contains("is NaN; it should be"))
        .noneMatch(text -> text.contains("0 / 0"));
  }

  /** Puts in each output cell what is made of the values under its window, in ascending order. */
  private static Behaviour byWindow(Function<List<Float>, Float> rule) {
    return (method, arguments) -> {
      float[][] image = (float[][]) arguments.get(0);
      int kernel = (Integer) arguments.get(1);
      int stride = (Integer) arguments.get(2);
      float[][] output = (float[][]) ((Outcome.Returned) RIGHT.of(method, arguments)).value();
      for (int ii = 0; ii < output.length; ii++) {
        for (int jj = 0; jj < output[0].length; jj++) {
          List<Float> values = new ArrayList<>();
          for (int cell = 0; cell < kernel * kernel; cell++) {
            values.add(image[ii * stride + cell / kernel][jj * stride + cell % kernel]);
          }
          Collections.sort(values);
          output[ii][jj] = rule.apply(values);
        }
      }
      return new Outcome.Returned(output);
    };
  }

  @Test
  @DisplayName("draws the window that an output cell looks at beside the one that it should")
  void window() {
    Turn<Pooling> byOne =
        catalogue().stream().filter(turn -> turn.name().equals("starts-at-i")).findFirst().get();
    WindowPicture picture =
        examine(turned(List.of(byOne))).findings().get(0).picture().orElseThrow();
    assertThat(picture.caption()).isEqualTo("what output cell (0, 1) looks at");
    assertThat(picture.actualLines().get(0)).isEqualTo(" · ■ ■ ■ · · ·");
    assertThat(picture.expectedLines().get(0)).isEqualTo(" · · ■ ■ ■ · ·");
  }

  @Test
  @DisplayName("says that an answer keeps something between calls, or overwrites its input")
  void manners() {
    int[] calls = new int[1];
    Behaviour counting =
        (method, arguments) -> {
          float[][] output = (float[][]) ((Outcome.Returned) RIGHT.of(method, arguments)).value();
          output[0][0] += calls[0]++;
          return new Outcome.Returned(output, 1);
        };
    assertThat(examine(counting).findings())
        .extracting(Finding::text)
        .anyMatch(text -> text.startsWith("Your code overwrites argument 1 of maxPool."))
        .anyMatch(text -> text.contains("keeps something between calls"));
  }
}
