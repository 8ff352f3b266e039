package poolinglab.coursework.xray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.coursework.exercise.Misconceptions;

@DisplayName("The tables of mistakes")
class MistakeTableTest {
  static Stream<List<? extends Turn<?>>> tables() {
    Words levels = Words.FREE.withLevels(List.of(0f, -9999f));
    List<List<? extends Turn<?>>> tables = new ArrayList<>();
    tables.add(SingleWindow.turns(Words.TWO));
    tables.add(Pooling.turns(Words.TWO));
    tables.add(Pooling.turns(levels));
    tables.add(Pooling.turns(Words.PADDED));
    tables.add(Pooling.turns(Words.PADDED.and("average")));
    tables.add(BatchPooling.turns(Words.TWO));
    tables.add(FlatPooling.turns(levels));
    tables.add(Backward.turns(Words.FREE));
    tables.add(Backward.turns(Words.PADDED.and("average")));
    for (ConvolutionGradient.Of of : ConvolutionGradient.Of.values()) {
      tables.add(ConvolutionGradient.turns(of));
    }
    for (WindowCount.Rule rule : WindowCount.Rule.values()) {
      tables.add(WindowCount.turns(rule));
    }
    tables.add(NetworkTotal.turns(Words.of()));
    tables.add(FieldSize.turns(Words.of("jump")));
    tables.add(FieldSize.turns(Words.of("size")));
    tables.add(ShiftModel.turns(Words.of("surviving")));
    return tables.stream();
  }

  @ParameterizedTest
  @MethodSource("tables")
  @DisplayName("leave no placeholder open, end in full stops, and know their misconceptions")
  void complete(List<? extends Turn<?>> turns) {
    assertThat(turns).isNotEmpty();
    for (Turn<?> turn : turns) {
      assertThat(turn.name()).matches("[A-Za-z0-9.-]+");
      assertThat(turn.sentence()).as(turn.name()).doesNotContain("{", "}", "«", "»", "|");
      assertThat(turn.sentence().isEmpty() || turn.sentence().matches("(?s)[A-Z].*[.?:]"))
          .as(turn.name() + ": " + turn.sentence())
          .isTrue();
      assertThat(turn.misconception()).as(turn.name()).isBetween(0, Misconceptions.count());
    }
  }

  @Test
  @DisplayName("make one mistake for each row, and each along an axis for rows, columns, and both")
  void families() {
    Map<String, Turn<Pooling>> turns =
        Pooling.turns(Words.FREE).stream()
            .collect(Collectors.toMap(Turn::name, Function.identity(), (one, same) -> one));
    assertThat(turns.get("spans-kernel-plus-1-of-columns").sentence())
        .isEqualTo("Your windows span kernel + 1 columns; they should span kernel.");
    assertThat(turns.get("starts-at-i-times-kernel").sentence())
        .isEqualTo(
            "Your windows start at row ii · kernel, column jj · kernel; they should start at row"
                + " ii · stride, column jj · stride.");
    assertThat(turns.get("starts-at-i-times-kernel").misconception()).isEqualTo(11);
    assertThat(turns.get("starts-at-i-times-kernel").excludes(turns.get("starts-at-0-of-rows")))
        .isTrue();
    assertThat(turns.get("starts-at-0-of-columns").excludes(turns.get("starts-at-0-of-rows")))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "divides-by-kernel-times-kernel, 21",
    "divides-by-stride-times-stride, 0",
    "divides-by-kernel-times-kernel-where-padding-does-not-count, 21",
    "whole-number-reciprocal, 0",
    "not-divided, 0",
  })
  @DisplayName("belong to a misconception only where an answer does what is misconceived")
  void belongings(String name, int misconception) {
    assertThat(Pooling.turns(Words.PADDED.and("average")))
        .filteredOn(turn -> turn.name().equals(name))
        .isNotEmpty()
        .allMatch(turn -> turn.misconception() == misconception);
  }

  @Test
  @DisplayName("have a mistake for each level that an answer returned")
  void levels() {
    assertThat(Pooling.turns(Words.TWO.withLevels(List.of(0f, -9999f))))
        .filteredOn(turn -> turn.name().startsWith("starts-at-") && turn.name().contains("."))
        .extracting(turn -> turn.name() + " " + turn.misconception())
        .containsExactly("starts-at-0.0 7", "starts-at-minus-9999.0 0");
  }
}
