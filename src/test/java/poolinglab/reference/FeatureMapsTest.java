package poolinglab.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.geometry.Cell;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;

@DisplayName("Feature maps")
class FeatureMapsTest {

  @Test
  @DisplayName("lie in memory as NCHW, the width fastest")
  void layout() {
    FeatureMaps maps = FeatureMaps.zeros(2, 3, new Size(4, 5));
    maps.plane(1 * 3 + 2).set(new Cell(3, 4), 1);
    maps.plane(0).add(new Cell(1, 2), 2);
    assertThat(maps.values()).hasSize(120);
    assertThat(maps.values()[((1 * 3 + 2) * 4 + 3) * 5 + 4]).isEqualTo(1);
    assertThat(maps.values()[7]).isEqualTo(2);
    assertThat(maps.plane(0).rows()[1][2]).isEqualTo(2);
    assertThat(maps.plane(5).at(3, 4)).isEqualTo(1);
    assertThat(maps.plane(5).size()).isEqualTo(new Size(4, 5));
    assertThat(maps.shape()).isEqualTo("[2,3,4,5]");
    assertThat(maps.planes()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1, at least one",
    "1, 0, 1, 1, at least one",
    "1, 1, -1, 1, at least one",
    "1, 1, 1, 0, at least one",
    "65536, 65536, 1, 1, at most 2147483647",
    "2147483647, 2147483647, 2147483647, 2147483647, at most 2147483647",
    "2, 1, 32768, 32768, at most 2147483647",
  })
  @DisplayName("refuse shapes that no array can hold")
  void impossibleShapes(int batch, int channels, int height, int width, String expected) {
    assertThatThrownBy(() -> FeatureMaps.zeros(batch, channels, new Size(height, width)))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining(expected)
        .hasMessageContaining("[" + batch + "," + channels);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 2147483647, 2147483647",
    "2, 1, 1, 1073741823, 2147483646",
    "1, 3, 1, 715827882, 2147483646",
    "32768, 32768, 1, 1, 1073741824",
  })
  @DisplayName("allow the largest shapes that an array can hold, checked without the values")
  void largestShapes(int batch, int channels, int height, int width, int values) {
    assertThatThrownBy(() -> FeatureMaps.of(batch, channels, new Size(height, width)))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining("hold " + values + " values; got 0");
  }

  @Test
  @DisplayName("refuse values that are too few, and rows of different length")
  void wrongValues() {
    assertThatThrownBy(() -> FeatureMaps.of(1, 1, Size.square(2), 1, 2, 3))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining("[1,1,2,2] hold 4 values; got 3");
    assertThatThrownBy(() -> FeatureMaps.ofImage(new float[][] {{1, 2}, {3}}))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining("row 0 has 2 cells and row 1 has 1");
    assertThatThrownBy(() -> FeatureMaps.ofImage(new float[0][]))
        .isInstanceOf(GeometryException.class);
  }

  @ParameterizedTest
  @CsvSource({"max, MAX", "AVG, AVERAGE", "sum, SUM", "pnorm, P_NORM"})
  @DisplayName("are pooled by one of four kinds, each with a word")
  void kinds(String word, PoolingKind kind) {
    assertThat(PoolingKind.parse(word)).isEqualTo(kind);
    assertThat(PoolingKind.parse(kind.word())).isEqualTo(kind);
    assertThatThrownBy(() -> PoolingKind.parse("median"))
        .isInstanceOf(GeometryException.class)
        .hasMessageContaining("there is no pooling 'median'");
  }
}
