package poolinglab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;

@DisplayName("A folder of images")
class ImageSourceTest {
  @TempDir Path folder;

  private Path write(ImageForm form) throws IOException {
    return form == ImageForm.IDX ? TinyImages.idx(folder) : TinyImages.png(folder);
  }

  @ParameterizedTest
  @EnumSource(ImageForm.class)
  @DisplayName("is loaded as float32 NCHW from 0 to 1, in the order of the files")
  void pixels(ImageForm form) throws IOException {
    ImageSet images = ImageSource.open(write(form), List.of());
    var features = images.training().getFeatures();
    assertThat(features.dataType()).isEqualTo(DataType.FLOAT);
    assertThat(features.shape()).containsExactly(7, 1, 2, 3);
    for (int i = 0; i < 7; i++) {
      for (int p = 0; p < 6; p++) {
        assertThat(features.getFloat(i, 0, p / 3, p % 3)).isEqualTo(TinyImages.pixel(i, p) / 255f);
      }
    }
    assertThat(images.test().getFeatures().shape()).containsExactly(3, 1, 2, 3);
    assertThat(List.of(images.trainingCount(), images.testCount())).containsExactly(7, 3);
    assertThat(List.of(images.channels(), images.height(), images.width()))
        .containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @EnumSource(ImageForm.class)
  @DisplayName("has all its classes, renumbered in ascending order, if none are chosen")
  void allClasses(ImageForm form) throws IOException {
    ImageSet images = ImageSource.open(write(form), List.of());
    assertThat(labels(images.training())).containsExactly(2, 0, 1, 0, 2, 1, 0);
    assertThat(labels(images.test())).containsExactly(1, 2, 0);
    assertThat(images.training().getLabels().sumNumber().intValue()).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(ImageForm.class)
  @DisplayName("has only the chosen classes, renumbered in the requested order")
  void chosenClasses(ImageForm form) throws IOException {
    ImageSet images = ImageSource.open(write(form), List.of(7, 1));
    assertThat(labels(images.training())).containsExactly(0, 1, 1, 0, 1);
    assertThat(labels(images.test())).containsExactly(0, 1);
    assertThat(images.training().getFeatures().getFloat(2, 0, 0, 0)).isEqualTo(60 / 255f);
  }

  @ParameterizedTest
  @EnumSource(ImageForm.class)
  @DisplayName("takes the names of its classes from class-names.txt")
  void namesFromFile(ImageForm form) throws IOException {
    write(form);
    Files.writeString(folder.resolve("class-names.txt"), "a\nb\nc\nd\ne\nf\ng\nh\n");
    assertThat(ImageSource.open(folder, List.of(7, 1)).classNames()).containsExactly("h", "b");
  }

  @Test
  @DisplayName("of IDX files without names numbers its classes")
  void numberedNames() throws IOException {
    assertThat(ImageSource.open(write(ImageForm.IDX), List.of(7, 1)).classNames())
        .containsExactly("class 7", "class 1");
  }

  @Test
  @DisplayName("of PNGs takes its names from the folders, numbered or not")
  void unnumberedFolders() throws IOException {
    for (String file : List.of("train/cat/1.png", "train/big_dog/1.png", "train/.cache/x")) {
      TinyImages.png(folder.resolve(file), 1, 2, 2);
    }
    TinyImages.png(folder.resolve("test/cat/1.png"), 1, 2, 2);
    TinyImages.png(folder.resolve("test/big_dog/1.png"), 1, 2, 2);
    assertThat(ImageSource.open(folder, List.of()).classNames()).containsExactly("Big dog", "Cat");
    assertThat(ImageInventory.of(folder).classes())
        .extracting(ImageInventory.ClassCount::number)
        .containsOnly(OptionalInt.empty());
  }

  @Test
  @DisplayName("of PNGs sorts class 10 after class 2, unlike the names of the folders")
  void numericOrder() throws IOException {
    for (String split : List.of("train/", "test/")) {
      TinyImages.png(folder.resolve(split + "10-ten/0.png"), 0, 2, 2);
      TinyImages.png(folder.resolve(split + "2-two/1.png"), 1, 2, 2);
    }
    ImageSet images = ImageSource.open(folder, List.of());
    assertThat(images.classNames()).containsExactly("Two", "Ten");
    assertThat(labels(images.training())).containsExactly(1, 0);
  }

  @Test
  @DisplayName("of IDX files can be compressed with gzip, file by file")
  void packed() throws IOException {
    write(ImageForm.IDX);
    for (String name : List.of("train-images-idx3-ubyte", "t10k-labels-idx1-ubyte")) {
      Path plain = folder.resolve(name);
      Files.write(folder.resolve(name + ".gz"), TinyImages.gzip(Files.readAllBytes(plain)));
      Files.delete(plain);
    }
    ImageSet images = ImageSource.open(folder, List.of());
    assertThat(images.training().getFeatures().getFloat(6, 0, 1, 2)).isEqualTo(125 / 255f);
    assertThat(labels(images.test())).containsExactly(1, 2, 0);
  }

  @ParameterizedTest
  @EnumSource(ImageForm.class)
  @DisplayName("is counted without being loaded")
  void inventory(ImageForm form) throws IOException {
    ImageInventory inventory = ImageInventory.of(write(form));
    assertThat(inventory.form()).isEqualTo(form);
    assertThat(List.of(inventory.height(), inventory.width())).containsExactly(2, 3);
    assertThat(inventory.classes())
        .extracting(c -> c.number().getAsInt() + ":" + c.training() + "/" + c.test())
        .containsExactly("1:3/1", "4:2/1", "7:2/1");
    assertThat(List.of(inventory.trainingCount(), inventory.testCount())).containsExactly(7, 3);
    try (var files = Files.walk(folder)) {
      assertThat(inventory.bytes())
          .isEqualTo(files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum());
    }
  }

  private static int[] labels(DataSet set) {
    return set.getLabels().argMax(1).toIntVector();
  }
}
