package poolinglab.coursework.xray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Cells in words")
class CellWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                       | no cell",
        "1 2                                      | cell (1, 2)",
        "0 2;0 3;1 2;1 3                          | rows 0–1, columns 2–3",
        "0 0;0 1;0 4;3 0;3 1;3 4                  | rows 0 and 3, columns 0–1 and 4",
        "0 0;0 2;0 4;2 0;2 2;2 4;4 0;4 2;4 4      | rows 0, 2 and 4, columns 0, 2 and 4",
        "0 0;0 1;0 2;1 1                          | row 0, columns 0–2 and row 1, column 1",
        "0 0;1 1;2 2;3 3;4 4      | row 0, column 0, row 1, column 1, row 2, column 2 and 2 more",
        "5                                        | cell 5",
        "0;1;6;7                                  | cells 0–1 and 6–7",
        "0 1 0 0;0 1 0 1;0 2 0 0;0 2 0 1          | image 0, channels 1–2, row 0, columns 0–1",
        "0 0 0 0;0 1 0 1                          | 2 cells, from (0, 0, 0, 0) on",
      })
  @DisplayName("are a block where they are one, and listed row by row where they are not")
  void words(String cells, String words) {
    Set<List<Integer>> set = new TreeSet<>(Influence::compare);
    Arrays.stream(cells.split(";"))
        .filter(cell -> !cell.isBlank())
        .map(cell -> Arrays.stream(cell.strip().split(" ")).map(Integer::valueOf))
        .forEach(numbers -> set.add(numbers.collect(Collectors.toList())));
    assertThat(CellWords.of(set)).isEqualTo(words);
  }
}
