package poolinglab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;
import poolinglab.file.png.PngPicture;
import poolinglab.file.png.TestPng;

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
  @ValueSource(strings = {"train-images.idx3-ubyte", "mine-train-images-idx3-ubyte"})
  @DisplayName("of IDX files may have the other names that they are published with")
  void otherNames(String name) throws IOException {
    write(ImageForm.IDX);
    Files.move(folder.resolve("train-images-idx3-ubyte"), folder.resolve(name));
    Files.move(folder.resolve("t10k-labels-idx1-ubyte"), folder.resolve("test-labels-idx1-ubyte"));
    assertThat(labels(ImageSource.open(folder, List.of()).test())).containsExactly(1, 2, 0);
    assertThat(ImageInventory.of(folder).trainingCount()).isEqualTo(7);
  }

  @Test
  @DisplayName("of IDX files may be packed or not whatever the names say")
  void packedWithoutEnding() throws IOException {
    write(ImageForm.IDX);
    Path images = folder.resolve("train-images-idx3-ubyte");
    Files.write(images, TinyImages.gzip(Files.readAllBytes(images)));
    Path labels = folder.resolve("train-labels-idx1-ubyte");
    Files.move(labels, folder.resolve("train-labels-idx1-ubyte.gz"));
    assertThat(labels(ImageSource.open(folder, List.of()).training()))
        .containsExactly(2, 0, 1, 0, 2, 1, 0);
    assertThat(ImageInventory.of(folder).trainingCount()).isEqualTo(7);
  }

  @Test
  @DisplayName("of IDX files is not counted by a header that announces another length")
  void countedLength() throws IOException {
    write(ImageForm.IDX);
    Path images = folder.resolve("t10k-images-idx3-ubyte");
    byte[] whole = Files.readAllBytes(images);
    for (int length : new int[] {whole.length - 1, whole.length + 1}) {
      Files.write(images, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> ImageInventory.of(folder))
          .isInstanceOf(ImageDataException.class)
          .hasMessageContaining(
              images + " is " + (length < whole.length ? "cut short" : "too long"));
    }
  }

  @Test
  @DisplayName("of IDX files can be copied with rows and columns swapped")
  void transposed() throws IOException {
    write(ImageForm.IDX);
    assertThat(ImageInventory.of(folder).looksTransposed()).isFalse();
    Path upright = folder.resolve("upright");
    TransposedImages.write(folder, upright);
    var features = ImageSource.open(upright, List.of()).training().getFeatures();
    assertThat(features.shape()).containsExactly(7, 1, 3, 2);
    for (int p = 0; p < 6; p++) {
      assertThat(features.getFloat(4, 0, p % 3, p / 3)).isEqualTo(TinyImages.pixel(4, p) / 255f);
    }
    assertThatThrownBy(() -> TransposedImages.write(folder, upright))
        .hasMessageContaining("exists");
    for (String name : IdxFolder.NAMES) {
      Files.move(folder.resolve(name), folder.resolve("emnist-mnist-" + name));
    }
    assertThat(ImageInventory.of(folder).looksTransposed()).isTrue();
  }

  static Stream<TestPng> sameImage() {
    byte[] none = {};
    byte[] greys = {0, 0, 0, 85, 85, 85, (byte) 255, (byte) 255, (byte) 255};
    int[][][] grey = {{{0}, {255}, {85}}};
    return Stream.of(
        new TestPng(0, 8, false, grey, none, none),
        new TestPng(0, 8, true, grey, none, none),
        new TestPng(0, 2, false, new int[][][] {{{0}, {3}, {1}}}, none, none),
        new TestPng(0, 4, false, new int[][][] {{{0}, {15}, {5}}}, none, none),
        new TestPng(
            2, 8, false, new int[][][] {{{0, 0, 0}, {255, 255, 255}, {85, 85, 85}}}, none, none),
        new TestPng(3, 8, false, new int[][][] {{{0}, {2}, {1}}}, greys, none),
        new TestPng(3, 2, false, new int[][][] {{{0}, {2}, {1}}}, greys, new byte[] {0}),
        new TestPng(4, 8, false, new int[][][] {{{0, 0}, {255, 255}, {85, 255}}}, none, none),
        new TestPng(0, 8, false, grey, none, new byte[] {0, 0}));
  }

  @ParameterizedTest
  @MethodSource("sameImage")
  @DisplayName("of PNGs gives one image in every encoding the same values, as our own reader does")
  void sameImageInEveryEncoding(TestPng png) throws IOException {
    byte[] file = png.bytes();
    for (String place : List.of("train/0/1.png", "train/1/2.png", "test/0/1.png", "test/1/2.png")) {
      TinyImages.write(folder.resolve(place), file);
    }
    float[] loaded =
        ImageSource.open(folder, List.of()).training().getFeatures().dup().data().asFloat();
    assertThat(loaded).containsExactly(0, 1, 85 / 255f, 0, 1, 85 / 255f);
    assertThat(PngPicture.read(file).onBlack().colour()).startsWith(0, 255, 85);
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
