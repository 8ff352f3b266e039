package poolinglab.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.PoolingEngine;
import poolinglab.conformance.Tolerance;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.SumPooling;

@DisplayName("A planted wrong pooling")
class ShrinkerTest {
  private static final int ENOUGH_CASES = 4_000;

  private static boolean shows(PlantedPooling wrong, PoolingCase asked) {
    Tolerance tolerance = wrong.kind().isExact() ? Tolerance.EXACT : Tolerance.ROUNDING;
    return Judge.first(PoolingEngine.REFERENCE.answer(asked), wrong.answer(asked), tolerance)
        .isPresent();
  }

  private static PoolingCase find(PlantedPooling wrong) {
    for (int number = 0; number < ENOUGH_CASES; number++) {
      RandomCase example = RandomCase.draw(42, number);
      if (example.kind() == wrong.kind() && shows(wrong, example.asked())) {
        return example.asked();
      }
    }
    throw new AssertionError("no random case shows that " + wrong);
  }

  @ParameterizedTest
  @EnumSource(PlantedPooling.class)
  @DisplayName("is found among random cases and shrunk to a grid you can take in at a glance")
  void foundAndShrunk(PlantedPooling wrong) {
    PoolingCase start = find(wrong);
    PoolingCase smallest = Shrinker.shrink(start, asked -> shows(wrong, asked));
    assertThat(shows(wrong, smallest)).isTrue();
    assertThat(smallest.input().size().cells()).as(smallest.toString()).isLessThanOrEqualTo(6);
    int planes = wrong == PlantedPooling.READS_THE_FIRST_CHANNEL_ONLY ? 3 : 1;
    assertThat(smallest.input().planes()).isLessThanOrEqualTo(planes * planes);
    for (PoolingCase simpler : SimplerCases.than(smallest).toList()) {
      assertThat(shows(wrong, simpler)).isFalse();
    }
  }

  @Test
  @DisplayName("that starts at 0 is shrunk to a single negative pixel")
  void startsAtZero() {
    PoolingCase smallest =
        Shrinker.shrink(
            find(PlantedPooling.STARTS_AT_ZERO),
            asked -> shows(PlantedPooling.STARTS_AT_ZERO, asked));
    assertThat(smallest.input().shape()).isEqualTo("[1,1,1,1]");
    assertThat(smallest.pooling()).isEqualTo(new MaxPooling(WindowSpec.ofKernel(1)));
  }

  @Test
  @DisplayName("that is no mistake is shrunk to the smallest possible case")
  void everythingShows() {
    FeatureMaps input = FeatureMaps.zeros(2, 2, Size.square(6));
    PoolingCase start =
        new PoolingCase(
            new MaxPooling(WindowSpec.ofKernel(3).withPadding(Size.square(1))),
            input,
            input.withSize(Size.square(2)));
    PoolingCase smallest = Shrinker.shrink(start, asked -> true);
    assertThat(smallest.input().values()).containsExactly(0f);
    assertThat(smallest.gradOutput().values()).containsExactly(1);
    assertThat(smallest.pooling()).isEqualTo(new MaxPooling(WindowSpec.ofKernel(1)));
  }

  @Test
  @DisplayName("makes its way down from a case with far more cells than fit into memory once each")
  void large() {
    FeatureMaps input = FeatureMaps.zeros(1, 1, Size.square(700));
    input.values()[700 * 350 + 350] = 1;
    PoolingCase start =
        new PoolingCase(
            new GlobalPooling(SumPooling::new), input, FeatureMaps.of(1, 1, Size.square(1), 1));
    PoolingCase smallest =
        Shrinker.shrink(start, each -> each.pooling().forward(each.input()).values()[0] == 1);
    assertThat(smallest.input().shape()).isEqualTo("[1,1,1,1]");
  }
}
