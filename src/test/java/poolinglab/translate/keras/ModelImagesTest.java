package poolinglab.translate.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.file.ArrayFile;
import poolinglab.file.Layout;
import poolinglab.geometry.Size;
import poolinglab.network.NetworkText;
import poolinglab.reference.FeatureMaps;

@DisplayName("Images for a model")
class ModelImagesTest {
  private static final float[] PIXELS = {0, 51, 102, 255};

  private static KerasModel model(String text, Optional<Rescaling> rescaling) {
    return new KerasModel(NetworkText.parse(text), List.of(), rescaling, "", List.of());
  }

  private static ModelImages images(String text) {
    return new ModelImages(model(text, Optional.empty()));
  }

  @Test
  @DisplayName("are from 0 to 1, unless the model rescales pixels itself or was trained otherwise")
  void range() {
    Size two = Size.square(2);
    assertThat(images("2x2x1 dense2").picture("p", 1, two, PIXELS).values())
        .containsExactly(0, 0.2f, 0.4f, 1);
    KerasModel rescaling = model("2x2x1 dense2", Optional.of(new Rescaling(1 / 127.5, -1)));
    assertThat(new ModelImages(rescaling).picture("p", 1, two, PIXELS).values())
        .containsExactly(-1, -0.6f, -0.2f, 1);
    KerasModel raw = model("2x2x1 dense2", Optional.empty());
    assertThat(new ModelImages(raw, 255).picture("p", 1, two, PIXELS).values())
        .containsExactly(PIXELS);
  }

  @Test
  @DisplayName("are made grey by their brightness, or repeated for colour")
  void colours() {
    Size one = Size.square(1);
    float[] orange = {255, 128, 0};
    assertThat(
            new ModelImages(model("1x1x1 dense2", Optional.empty()), 255)
                .picture("p", 3, one, orange)
                .values())
        .containsExactly(151);
    assertThat(images("1x1x3 dense2").picture("p", 1, one, new float[] {255}).values())
        .containsExactly(1, 1, 1);
    assertThatExceptionOfType(KerasException.class)
        .isThrownBy(() -> images("1x1x2 dense2").picture("p", 3, one, orange))
        .withMessageContaining("p has 3 channels, and the model takes 2");
    assertThatExceptionOfType(KerasException.class)
        .isThrownBy(() -> images("1x1x3 dense2").picture("p", 3, Size.square(2), new float[12]))
        .withMessageContaining("p has 2×2 pixels, and the model takes 1×1");
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2, 1, 2, NHWC, 4", // [N,H,W,C]
    "1, 2, 1, 2, NHWC, 4",
    "2, 2, 2, 1, NCHW, 4", // [N,C,H,W]
    "0, 2, 1, 2, NHWC, 3", // [H,W,C]
    "0, 2, 2, 1, NCHW, 3",
  })
  @DisplayName("are read from arrays in either order, one or several:")
  void arrays(int batch, int first, int second, int third, Layout layout, int rank) {
    int count = Math.max(1, batch);
    float[] values = new float[count * 4];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    FeatureMaps stored = FeatureMaps.of(count, first, new Size(second, third), values);
    FeatureMaps read = images("2x1x2 dense2").array("a", new ArrayFile(stored, rank), layout);
    assertThat(read.shape()).isEqualTo("[" + count + ",2,2,1]");
    assertThat(read.values())
        .startsWith(layout == Layout.NHWC ? new float[] {0, 2, 1, 3} : new float[] {0, 1, 2, 3});
  }

  @Test
  @DisplayName("of one channel need not say so, and other shapes are refused")
  void shapes() {
    ArrayFile batch = new ArrayFile(FeatureMaps.zeros(1, 5, new Size(2, 3)), 3);
    ArrayFile one = new ArrayFile(FeatureMaps.zeros(1, 1, new Size(2, 3)), 2);
    assertThat(images("2x3x1 dense2").array("a", batch, Layout.NHWC).shape())
        .isEqualTo("[5,1,2,3]");
    assertThat(images("2x3x1 dense2").array("a", one, Layout.NCHW).shape()).isEqualTo("[1,1,2,3]");
    assertThatExceptionOfType(KerasException.class)
        .isThrownBy(() -> images("3x2x1 dense2").array("a", batch, Layout.NHWC))
        .withMessageContaining(
            "a has the shape [5, 2, 3], and the model takes images [3, 2, 1] with the layout nhwc");
  }
}
