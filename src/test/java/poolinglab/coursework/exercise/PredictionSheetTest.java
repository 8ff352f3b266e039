package poolinglab.coursework.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A prediction sheet")
class PredictionSheetTest {
  private static final String SHEET = "# an image\noutput:\n  3 -1\n  8 9\n\ncells kept: 4\n";

  @Nested
  @DisplayName("is read")
  class Read {
    @Test
    @DisplayName("as named blocks of rows of cells, in the order of the file")
    void blocks() {
      PredictionSheet sheet = PredictionSheet.parse(SHEET);
      assertThat(sheet.blocks().keySet()).containsExactly("output", "cells kept");
      assertThat(sheet.cells("output")).containsExactly("3", "-1", "8", "9");
      assertThat(sheet.cells("cells kept")).containsExactly("4");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "output: 3 -1\n  8 9",
          "output:\r\n  3 -1\r\n  8 9\r\n",
          "output:\n\t3,-1\n\t8, 9",
          "output:\n  3 | -1\n  8 ; 9",
          "output:\n  3 -1\n\n# half of it\nthat was easy\n  8 9",
          "  7 7\noutput:\n  3 -1\n  8 9",
          "output:\n  3.0 −1\n  +8 9.00",
          "output:\n  3 –1\n  8 9",
          "output:\n  3,0 -1,0\n  8 9",
          "output:\n  {3, -1}\n  {8, 9}",
          "output: [[3, -1], [8, 9]]",
          "output:\n3 -1\n8 9",
          "output: 3 -1 8 9",
          "output:\n  3\n  -1\n  8\n  9",
          "output:\n  3_ _-1\n  8 9  # I think",
          "OUTPUT :\n  3 -1\n  8 9",
          "output:\n  three -1\n  8 nine",
          "output:\n  3 and -1\n  8 and 9 cells",
        })
    @DisplayName("however people write cells, if only one meaning is possible")
    void sameCells(String written) {
      assertThat(PredictionSheet.parse(SHEET).agreesOn("output", filled(written))).isTrue();
    }

    @Test
    @DisplayName("in a time that grows as its lines do")
    void longLine() {
      String text = "output:\n" + "1".repeat(1 << 20) + "x";
      assertTimeoutPreemptively(
          Duration.ofMinutes(1),
          () -> assertThat(PredictionSheet.parse(text).cells("output")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "no colon here", ": 3", "# output: 3", "   3 4"})
    @DisplayName("as nothing if there is no block")
    void nothing(String text) {
      assertThat(PredictionSheet.parse(text).blocks()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "4, 4.0, true",
    "4, 4.00, true",
    "-0, 0, true",
    "−2, -2, true",
    "1e1, 10, true",
    "Max, max, true",
    "max, mean, false",
    "4, 4.1, false",
    "4, four, true",
    "4, fourty, false",
    "0.5, 1/2, true",
    "2, -2, false",
    "_, 0, false",
  })
  @DisplayName("compares cells as numbers if they are, otherwise as words, ignoring case")
  void cells(String one, String other, boolean same) {
    assertThat(PredictionCells.sameCell(one, other)).isEqualTo(same);
    assertThat(PredictionCells.sameCell(other, one)).isEqualTo(same);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "output:\n  3 -1",
        "output:\n  3 -1\n  8 9\n  0 0",
        "output:\n  3 -1 0\n  8 9",
        "output:\n  3\n  8 9",
        "output:",
        "other:\n  3 -1\n  8 9",
      })
  @DisplayName("does not agree with one that has more or fewer cells")
  void shapes(String written) {
    assertThat(PredictionSheet.parse(SHEET).agreesOn("output", filled(written))).isFalse();
  }

  @ParameterizedTest(name = "“{0}”: {1}")
  @CsvSource({"output: _ _, true", "output:, true", "x: 1, true", "output: _ 3, false"})
  @DisplayName("is blank in a block if no cell is filled in, or the block is gone")
  void blank(String written, boolean blank) {
    assertThat(PredictionSheet.parse(written).isBlank("output")).isEqualTo(blank);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "cells kept: 4 cells | true",
        "cells kept: four | true",
        "cells kept: 4/16 | true",
        "cells kept: 4. | true",
        "cells kept: 4 of them | true",
        "cells kept: 4 or 5 | false",
        "cells kept: 5/16 | false",
        "cells kept: 8/2 | true",
        "cells kept: many | false",
      })
  @DisplayName("takes a number with its unit, as a word, or as a part of the whole")
  void units(String written, boolean agrees) {
    assertThat(PredictionSheet.parse(SHEET).agreesOn("cells kept", filled(written)))
        .isEqualTo(agrees);
  }

  @Test
  @DisplayName("takes 1,5 as one cell where one is needed, and as two where two are")
  void commas() {
    PredictionSheet one = PredictionSheet.parse("half: 1.5");
    PredictionSheet two = PredictionSheet.parse("half: 1 5");
    PredictionSheet filled = PredictionSheet.parse("half: 1,5", one.blocks().keySet());
    assertThat(one.agreesOn("half", filled)).isTrue();
    assertThat(two.agreesOn("half", filled)).isTrue();
  }

  private static PredictionSheet filled(String written) {
    return PredictionSheet.parse(written, PredictionSheet.parse(SHEET).blocks().keySet());
  }
}
