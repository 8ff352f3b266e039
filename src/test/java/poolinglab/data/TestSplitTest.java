package poolinglab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poolinglab.data.TestSplit.ClassLabel;
import poolinglab.data.TestSplit.TestImage;

@DisplayName("The test images of a folder")
class TestSplitTest {

  @Test
  @DisplayName("are those that Deeplearning4j gets, class by class")
  void bundled() {
    TestSplit split = TestSplit.of(BundledImages.folder());
    ImageSet library = ImageSource.open(BundledImages.folder(), List.of());
    assertThat(split.images()).hasSize(library.testCount());
    assertThat(split.classes()).extracting(ClassLabel::name).isEqualTo(library.classNames());
    assertThat(split.classes())
        .extracting(label -> label.number().orElseThrow())
        .containsExactly(0, 3, 9);
    double[] pixels = new double[3];
    for (TestImage image : split.images()) {
      for (float pixel : image.pixels()) {
        pixels[image.classIndex()] += pixel;
      }
    }
    var features = library.test().getFeatures();
    int[] labels = library.test().getLabels().argMax(1).toIntVector();
    double[] expected = new double[3];
    for (int i = 0; i < labels.length; i++) {
      expected[labels[i]] += features.slice(i).sumNumber().doubleValue() * 255;
    }
    for (int c = 0; c < 3; c++) {
      assertThat(Math.abs(pixels[c] - expected[c]) / expected[c]).isLessThan(1e-5);
    }
  }

  @Test
  @DisplayName("are read from IDX files, too, by number of class")
  void idx(@TempDir Path folder) throws IOException {
    TestSplit split = TestSplit.of(TinyImages.idx(folder));
    assertThat(split.classes())
        .extracting(label -> label.number().orElseThrow())
        .containsExactly(1, 4, 7);
    assertThat(split.images()).extracting(TestImage::classIndex).containsExactly(1, 2, 0);
    assertThat(split.images().get(1).pixels()).containsExactly(20, 21, 22, 23, 24, 25);
  }
}
