package poolinglab.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import poolinglab.conformance.Answer;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.Tolerance;
import poolinglab.conformance.library.LibraryForm;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.ladder.Rung;
import poolinglab.reference.AdaptivePooling;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.NanPropagatingMax;

@DisplayName("What the library lacks, as a pooling that it has,")
class EquivalentTest {
  private static final int CASES = 8 * EquivalentKind.values().length;

  /** What may be asked of NaN and infinities; where NaN wins, ranks are asked of. */
  private static final Set<EquivalentKind> PICKED =
      EnumSet.of(EquivalentKind.ADAPTIVE_MAX, EquivalentKind.CHANNELS_LAST);

  private static final float NAN = Float.NaN;
  private static final float LOWEST = Float.NEGATIVE_INFINITY;

  private static FeatureMaps row(float... values) {
    return FeatureMaps.of(1, 1, new Size(1, values.length), values);
  }

  @Test
  @DisplayName("gives the same in every kind, by hand, by the rungs and in the library")
  void agrees() {
    AtomicInteger through = new AtomicInteger();
    EquivalentSurvey survey = EquivalentSurvey.of(3, CASES, through::set);
    assertThat(through).hasValue(CASES);
    assertThat(survey.differing()).isEmpty();
    assertThat(survey.allAgree()).isTrue();
    assertThat(survey.rows().keySet()).containsExactly(EquivalentKind.values());
    survey
        .rows()
        .forEach(
            (kind, row) -> {
              assertThat(row.cases()).isEqualTo(8);
              assertThat(row.rungs()).as(kind.label()).isGreaterThanOrEqualTo(8);
              assertThat(row.library()).as(kind.label()).isPositive();
              assertThat(row.differing()).isZero();
            });
  }

  @Test
  @DisplayName(
      "is drawn with every border, padding that differs by side, and outputs that are larger")
  void drawn() {
    Set<Border> borders = new HashSet<>();
    boolean differs = false;
    boolean larger = false;
    for (int number = 0; number < 100; number++) {
      PoolingCase asked = EquivalentKind.NAN_WINS.draw(3, number).asked();
      WindowSpec spec = asked.pooling().specFor(asked.input().size());
      borders.add(spec.border());
      differs |= !spec.padding().isSymmetric();
      Equivalent adaptive = EquivalentKind.ADAPTIVE_MAX.draw(3, number);
      Answer answer = adaptive.answer();
      larger |= answer.output().size().cells() > answer.gradInput().size().cells();
    }
    assertThat(borders).containsExactlyInAnyOrder(Border.values());
    assertThat(differs).isTrue();
    assertThat(larger).isTrue();
  }

  @ParameterizedTest
  @EnumSource(EquivalentKind.class)
  @DisplayName("has names, values and gradients, and NaN only where values are picked")
  void values(EquivalentKind kind) {
    assertThat(kind.label()).isNotBlank();
    assertThat(kind.other()).isNotBlank();
    double squares = 0;
    double ofGradients = 0;
    for (int number = 0; number < 100; number++) {
      PoolingCase asked = kind.draw(3, number).asked();
      squares += squares(asked.input());
      ofGradients += squares(asked.gradOutput());
    }
    assertThat(Double.isFinite(squares)).isEqualTo(!PICKED.contains(kind));
    assertThat(squares).isNotZero();
    assertThat(ofGradients).isPositive();
  }

  private static double squares(FeatureMaps maps) {
    double sum = 0;
    for (float value : maps.values()) {
      sum += (double) value * value;
    }
    return sum;
  }

  @ParameterizedTest
  @EnumSource(EquivalentKind.class)
  @DisplayName("is found to differ if an output or a gradient is wrong in one cell")
  void planted(EquivalentKind kind) {
    for (int fault = 0; fault < 2; fault++) {
      boolean inOutput = fault == 0;
      int[] asked = {0};
      EquivalentSurvey survey =
          EquivalentSurvey.of(
              3,
              CASES,
              done -> {},
              drawn -> {
                boolean spoil = asked[0]++ == secondOf(kind);
                return spoil ? spoiled(drawn, inOutput) : drawn;
              },
              RungSurvey::ask,
              Judge::of);
      assertThat(survey.allAgree()).isFalse();
      assertThat(survey.differing()).hasSize(1);
      EquivalentSurvey.Differing only = survey.differing().get(0);
      assertThat(only.kind()).isEqualTo(kind);
      assertThat(only.number()).isEqualTo(secondOf(kind));
      assertThat(only.by()).isEqualTo("by hand");
      assertThat(only.what()).startsWith(inOutput ? "output, image" : "gradient, image");
      assertThat(survey.rows().get(kind).differing()).isOne();
    }
  }

  private static int secondOf(EquivalentKind kind) {
    return EquivalentKind.values().length + kind.ordinal();
  }

  /** The same with one value of its answer changed. */
  private static Equivalent spoiled(Equivalent drawn, boolean inOutput) {
    Answer answer = drawn.answer();
    float[] values = (inOutput ? answer.output() : answer.gradInput()).values();
    int last = values.length - 1;
    values[last] = values[last] > 0 ? -1000 : 1000;
    return drawn;
  }

  @Test
  @DisplayName("differs from what a rung or the library answers only where these are wrong")
  void wrongQuestion() {
    // The first maximum is asked for −∞, which the library, as is known, answers otherwise.
    PoolingCase lowest =
        new PoolingCase(
            new MaxPooling(WindowSpec.ofKernel(new Size(1, 2))), row(LOWEST, NAN), row(1));
    Answer right = new Answer(row(LOWEST), row(1, 0));
    Equivalent drawn = new Equivalent(right, lowest, given -> given);
    EquivalentSurvey survey =
        EquivalentSurvey.of(3, 1, done -> {}, any -> drawn, RungSurvey::ask, Judge::of);
    assertThat(survey.allAgree()).isTrue();
    assertThat(survey.rows().get(EquivalentKind.ADAPTIVE_MAX).library()).isEqualTo(2);
  }

  @Test
  @DisplayName("is found to differ if a rung or a form of the library is wrong")
  void wrongAnswers() {
    EquivalentSurvey survey =
        EquivalentSurvey.of(
            3,
            1,
            done -> {},
            drawn -> drawn,
            asked -> Map.of(Rung.FLAT, Optional.of("planted")),
            form -> new Judge(form, PlantedPooling.TAKES_THE_SMALLEST));
    assertThat(survey.differing())
        .extracting(EquivalentSurvey.Differing::by)
        .containsExactly("flat", LibraryForm.LAYER.label(), LibraryForm.OPERATION.label());
    assertThat(survey.differing().get(0).what()).isEqualTo("planted");
  }

  @Test
  @DisplayName(
      "has the windows of adaptive pooling side by side, filled up with what changes nothing")
  void sideBySide() {
    FeatureMaps input = row(1, 2, 3, 4, 5);
    Equivalent max =
        SideBySide.of(new AdaptivePooling(MaxPooling::new, new Size(1, 3)), input, row(10, 20, 30));
    assertThat(max.asked().input().values()).containsExactly(1, 2, LOWEST, 2, 3, 4, 4, 5, LOWEST);
    assertThat(max.asked().gradOutput().values()).containsExactly(10, 20, 30);
    assertThat(max.tolerance()).isEqualTo(Tolerance.EXACT);
    Equivalent average =
        SideBySide.of(
            new AdaptivePooling(AveragePooling::new, new Size(1, 3)), input, row(10, 20, 30));
    assertThat(average.asked().input().values()).containsExactly(1, 2, 0, 2, 3, 4, 4, 5, 0);
    assertThat(average.asked().gradOutput().values()).containsExactly(15, 20, 45);
    assertThat(average.tolerance()).isEqualTo(Tolerance.ROUNDING);
    Answer back = average.back().apply(new Answer(row(1, 3, 3), row(5, 5, 0, 7, 7, 7, 15, 15, 0)));
    assertThat(back.output().values()).containsExactly(1.5f, 3, 4.5f);
    assertThat(back.gradInput().values()).containsExactly(5, 12, 7, 22, 15);
  }

  @Test
  @DisplayName("has NaN above all numbers, the later the higher, and equal zeros equal")
  void ranks() {
    FeatureMaps input = row(7, NAN, -0f, 0, NAN, -3, Float.POSITIVE_INFINITY, LOWEST);
    WindowSpec all = WindowSpec.ofKernel(new Size(1, 8));
    Equivalent ranked = Ranks.of(new PoolingCase(new NanPropagatingMax(all), input, row(1)));
    assertThat(ranked.asked().input().values()).containsExactly(3, 6, 2, 2, 9, 1, 4, 0);
    Answer back = ranked.back().apply(new Answer(row(9), row(0, 0, 0, 0, 1, 0, 0, 0)));
    assertThat(back.output().values()).containsExactly(NAN);
  }

  @Test
  @DisplayName("reorders channels, and back")
  void channels() {
    FeatureMaps first = FeatureMaps.zeros(2, 3, new Size(2, 2));
    IntStream.range(0, 24).forEach(i -> first.values()[i] = i);
    float[] last = ChannelOrder.last(first);
    assertThat(last).startsWith(0, 4, 8, 1, 5, 9).endsWith(15, 19, 23);
    FeatureMaps turned = FeatureMaps.of(2, 3, new Size(2, 2), last);
    assertThat(ChannelOrder.first(turned).values()).containsExactly(first.values());
  }

  @Test
  @DisplayName("is the same for the same seed and number")
  void repeatable() {
    for (EquivalentKind kind : EquivalentKind.values()) {
      float[] first = kind.draw(5, 9).asked().input().values();
      assertThat(kind.draw(5, 9).asked().input().values()).containsExactly(first);
      assertThat(kind.draw(5, 10).asked().input().values()).isNotEqualTo(first);
    }
  }
}
