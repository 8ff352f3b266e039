package poolinglab.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.conformance.PoolingCase;
import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.AveragePooling.Divisor;
import poolinglab.reference.DividedSumPooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.NanPropagatingMax;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;
import poolinglab.reference.SumPooling;

@DisplayName("One step simpler than a case")
class SimplerCasesTest {
  private static final Pooling CELLS = new MaxPooling(WindowSpec.ofKernel(1));

  private static PoolingCase of(FeatureMaps input) {
    FeatureMaps counting = input.withSize(input.size());
    for (int i = 0; i < counting.values().length; i++) {
      counting.values()[i] = i + 1;
    }
    return new PoolingCase(CELLS, input, counting);
  }

  private static List<String> inputs(PoolingCase from) {
    return SimplerCases.than(from).map(each -> Arrays.deepToString(rows(each.input()))).toList();
  }

  private static float[][] rows(FeatureMaps maps) {
    return maps.plane(0).rows();
  }

  @Test
  @DisplayName("are its halves, all rows and columns but one, and all values but one")
  void cells() {
    FeatureMaps input = FeatureMaps.ofImage(new float[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});
    assertThat(inputs(of(input)))
        .containsExactly(
            "[[1.0, 2.0, 3.0]]",
            "[[7.0, 8.0, 9.0]]",
            "[[1.0], [4.0], [7.0]]",
            "[[3.0], [6.0], [9.0]]",
            "[[4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]",
            "[[1.0, 2.0, 3.0], [7.0, 8.0, 9.0]]",
            "[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]",
            "[[2.0, 3.0], [5.0, 6.0], [8.0, 9.0]]",
            "[[1.0, 3.0], [4.0, 6.0], [7.0, 9.0]]",
            "[[1.0, 2.0], [4.0, 5.0], [7.0, 8.0]]",
            "[[0.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]",
            "[[1.0, 0.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]",
            "[[1.0, 2.0, 0.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]",
            "[[1.0, 2.0, 3.0], [0.0, 5.0, 6.0], [7.0, 8.0, 9.0]]",
            "[[1.0, 2.0, 3.0], [4.0, 0.0, 6.0], [7.0, 8.0, 9.0]]",
            "[[1.0, 2.0, 3.0], [4.0, 5.0, 0.0], [7.0, 8.0, 9.0]]",
            "[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [0.0, 8.0, 9.0]]",
            "[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 0.0, 9.0]]",
            "[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 0.0]]");
  }

  @Test
  @DisplayName("is each of several planes, and none of a single 0")
  void planes() {
    FeatureMaps two = FeatureMaps.of(1, 2, Size.square(1), 1, 2);
    assertThat(inputs(of(two))).startsWith("[[1.0]]", "[[2.0]]");
    assertThat(inputs(of(FeatureMaps.zeros(1, 1, Size.square(1))))).isEmpty();
  }

  @Test
  @DisplayName("are small whole numbers in the same order, and such a gradient")
  void plainer() {
    float nan = Float.NaN;
    float infinite = Float.POSITIVE_INFINITY;
    FeatureMaps input =
        FeatureMaps.of(1, 1, new Size(1, 9), 2.5f, -7, 100, -1, 0, nan, infinite, 2.5f, -infinite);
    FeatureMaps gradOutput = input.withSize(input.size());
    List<PoolingCase> simpler =
        SimplerCases.than(new PoolingCase(CELLS, input, gradOutput))
            .filter(each -> each.input().size().equals(input.size()))
            .toList();
    assertThat(simpler.get(0).input().values())
        .containsExactly(1, -2, 2, -1, 0, nan, infinite, 1, -infinite);
    PoolingCase last = simpler.get(simpler.size() - 1);
    assertThat(last.input()).isSameAs(input);
    assertThat(last.gradOutput().values()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  @DisplayName("has single values left out only where these are few")
  void fewValues() {
    for (int cells : new int[] {400, 401}) {
      FeatureMaps input = FeatureMaps.zeros(1, 1, new Size(1, cells));
      Arrays.fill(input.values(), 1);
      long changed =
          SimplerCases.than(of(input))
              .filter(each -> each.input().size().equals(input.size()))
              .count();
      assertThat(changed).isEqualTo(cells == 400 ? 400 : 0);
    }
  }

  @Test
  @DisplayName("are windows that are smaller in one of their numbers, or in two that go together")
  void windows() {
    WindowSpec spec =
        new WindowSpec(
            Size.square(3),
            Size.square(2),
            Padding.of(Size.square(2)),
            Size.square(1),
            Border.CEIL);
    assertThat(SimplerPoolings.than(new MaxPooling(spec), Size.square(9)))
        .contains(
            new MaxPooling(spec.withBorder(Border.TRUNCATE)),
            new MaxPooling(spec.withStride(new Size(1, 2))),
            new MaxPooling(spec.withPadding(new Padding(1, 2, 2, 2))),
            new MaxPooling(spec.withPadding(new Padding(2, 2, 1, 2))),
            new MaxPooling(spec.withPadding(new Padding(1, 2, 1, 2))),
            new MaxPooling(
                spec.withPadding(new Padding(1, 2, 1, 2)).withKernelSize(new Size(2, 3))))
        .doesNotContain(new MaxPooling(spec))
        .hasSize(11);
    WindowSpec wide = WindowSpec.ofKernel(new Size(2, 3)).withDilation(new Size(2, 1));
    assertThat(SimplerPoolings.than(new MaxPooling(wide), Size.square(9)))
        .contains(
            new MaxPooling(wide.withDilation(Size.square(1))),
            new MaxPooling(wide.withKernelSize(new Size(1, 3))),
            new MaxPooling(wide.withKernelSize(Size.square(2))));
  }

  static Stream<Pooling> rules() {
    WindowSpec two = WindowSpec.ofKernel(2);
    return Stream.of(
        new MaxPooling(two),
        new NanPropagatingMax(two),
        new SumPooling(two),
        new AveragePooling(two, Divisor.WITH_PADDING),
        new DividedSumPooling(two, 3),
        new PNormPooling(two, 1.5, true));
  }

  @ParameterizedTest
  @MethodSource("rules")
  @DisplayName("is the same rule under another window:")
  void sameRule(Pooling rule) {
    assertThat(SimplerPoolings.than(rule, Size.square(4)))
        .isNotEmpty()
        .allSatisfy(
            simpler ->
                assertThat(simpler.toString().replaceFirst("kernel .*", ""))
                    .isEqualTo(rule.toString().replaceFirst("kernel .*", "")));
  }

  @Test
  @DisplayName("is a smaller power from 2 on, and nothing for a global pooling")
  void powers() {
    WindowSpec one = WindowSpec.ofKernel(1);
    assertThat(SimplerPoolings.than(new PNormPooling(one, 2, true), Size.square(4)))
        .containsExactly(new PNormPooling(one, 1, true));
    assertThat(SimplerPoolings.than(new PNormPooling(one, 1.9, true), Size.square(4))).isEmpty();
    assertThat(SimplerPoolings.than(new GlobalPooling(SumPooling::new), Size.square(4))).isEmpty();
  }
}
