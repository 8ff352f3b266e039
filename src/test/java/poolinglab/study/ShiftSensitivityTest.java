package poolinglab.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.UserException;
import poolinglab.dl4j.Classifier;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.network.NetworkText;

@DisplayName("Moving images")
class ShiftSensitivityTest {
  private static final INDArray IMAGE =
      Nd4j.create(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 1, 1, 3, 3);

  @ParameterizedTest(name = "{0} down, {1} right")
  @CsvSource({
    "0, 0, 123 456 789",
    "1, 0, 000 123 456",
    "-1, 0, 456 789 000",
    "0, 1, 012 045 078",
    "0, -2, 300 600 900",
    "1, -1, 000 230 560",
    "-2, 2, 007 000 000",
  })
  @DisplayName("moves every pixel and fills with black")
  void moved(int down, int right, String rows) {
    INDArray moved = ShiftSensitivity.moved(IMAGE, down, right, 0);
    StringBuilder text = new StringBuilder();
    for (float[] row : moved.reshape(3, 3).toFloatMatrix()) {
      text.append(text.isEmpty() ? "" : " ");
      for (float value : row) {
        text.append((int) value);
      }
    }
    assertThat(text).hasToString(rows);
    assertThat(IMAGE.sumNumber().intValue()).as("the image itself stays").isEqualTo(45);
  }

  @Test
  @DisplayName("can fill with white, but must leave something of the image")
  void bounds() {
    assertThat(ShiftSensitivity.moved(IMAGE, 2, 0, 1).sumNumber().intValue()).isEqualTo(12);
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> ShiftSensitivity.moved(IMAGE, 0, -3, 0))
        .withMessageContaining("3×3 pixels by 0 down and -3 right");
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> ShiftSensitivity.upTo(-1))
        .withMessageContaining("at least 0 pixels; got -1");
  }

  @Test
  @DisplayName("leaves every answer in the centre of the map, and changes some elsewhere")
  void map() {
    INDArray images = MadeUp.images(1).test().getFeatures();
    int[] labels = MadeUp.images(1).test().getLabels().argMax(1).toIntVector();
    // Weighs the columns: -1 for each on the left, 1 for each on the right.
    var model = Dl4jNetwork.of(NetworkText.parse("8x8x1 avg8x1 dense2")).build();
    model.setParam("1_W", Nd4j.create(weights(), new long[] {8, 2}));
    model.setParam("1_b", Nd4j.zeros(1, 2));

    ShiftMap map = ShiftSensitivity.upTo(4).of(new Classifier(model)::predict, images, labels);

    assertThat(map.agreement()[4][4]).isEqualTo(1);
    assertThat(map.accuracy()[4][4]).isEqualTo(1);
    assertThat(map.agreement()[4][8]).as("4 to the right: all on the right").isEqualTo(0.5);
    assertThat(map.agreement()[0][4]).as("4 up changes no column").isEqualTo(1);
    assertThat(map.agreementAt(0)).isEqualTo(1);
    assertThat(map.agreementAt(4)).isLessThan(map.agreementAt(1));
  }

  private static float[] weights() {
    float[] weights = new float[16];
    for (int column = 0; column < 8; column++) {
      weights[2 * column] = column < 4 ? 1 : -1;
      weights[2 * column + 1] = -weights[2 * column];
    }
    return weights;
  }
}
