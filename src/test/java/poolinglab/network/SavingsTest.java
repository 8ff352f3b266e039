package poolinglab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Savings")
class SavingsTest {
  private static Savings savings(String text) {
    return Savings.of(NetworkText.parse(text));
  }

  private static Stream<Ledger> variants(Savings savings) {
    return Stream.of(
        savings.sameUnpooled(),
        savings.validUnpooled(),
        savings.samePooled(),
        savings.validPooled());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "28x28x1 conv5@3 max2 conv15@3 max2 dense3",
        "28x28x1 conv5@3:same max2 conv15@3:same max2 dense3",
        "28x28x1 conv5@3 avg2 conv15@3:same pnorm2 dense3",
      })
  @DisplayName("of the lesson are 36,023 · 26,663 · 2,948 · 1,868, whichever variant is given")
  void ofTheLesson(String text) {
    assertThat(variants(savings(text)).map(Ledger::parameters))
        .containsExactly(36_023L, 26_663L, 2_948L, 1_868L);
  }

  @Test
  @DisplayName("are attributed to padding and pooling separately")
  void areToldApart() {
    assertThat(savings("28x28x1 conv5@3 max2 conv15@3 max2 dense3"))
        .returns(9_360L, Savings::byPadding)
        .returns(33_075L, Savings::byPooling)
        .returns(34_155L, Savings::byBoth);
  }

  @ParameterizedTest
  @CsvSource({
    "28x28x1 conv5@3 max2 conv15@3 max2 dense3, 740",
    "28x28x3 conv8@5 avg3/2 conv4@3x2/2 gap dense9 dense3, 804",
  })
  @DisplayName("come from the dense layers alone: the convolutions keep their parameters")
  void areMadeInTheDenseLayers(String text, long kept) {
    Savings savings = savings(text);
    List<Long> inConvolutions =
        variants(savings).map(ledger -> ledger.parametersIn(LayerKind.CONVOLUTION)).toList();
    long lostInDense =
        savings.sameUnpooled().parametersIn(LayerKind.DENSE)
            - savings.validPooled().parametersIn(LayerKind.DENSE);
    assertThat(inConvolutions).containsOnly(kept);
    assertThat(savings.keptInConvolutions()).isEqualTo(kept);
    assertThat(lostInDense).isEqualTo(savings.byBoth());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "28x28x1 conv5@3 dense3 | savings need a network with pooling",
        "8x8x1 conv5@3:same max2 conv5@3:same max2 dense3 | the variant 'valid, pooled' cannot be"
            + " built: layer 4",
      })
  @DisplayName("are refused in one line if one of the four networks is impossible")
  void areRefused(String text, String message) {
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> savings(text))
        .withMessageStartingWith(message);
  }
}
