package poolinglab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;

@DisplayName("An array file")
class ArrayFileTest extends ArrayFiles {
  private static FeatureMaps special() {
    return FeatureMaps.of(
        1,
        1,
        new Size(2, 4),
        -0f,
        Float.NaN,
        Float.NEGATIVE_INFINITY,
        1e-45f,
        3.4e38f,
        0.1f,
        -7,
        Float.POSITIVE_INFINITY);
  }

  private static FeatureMaps random(int batch) {
    Random random = new Random(5);
    FeatureMaps maps = FeatureMaps.zeros(batch, 3, new Size(4, 5));
    for (int i = 0; i < maps.values().length; i++) {
      maps.values()[i] = random.nextFloat();
    }
    return maps;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.npy", "a.csv", "a.json", "A.JSON"})
  @DisplayName("gives back every bit that was written, including NaN, infinities and −0")
  void roundTrip(String name) throws IOException {
    Path file = folder.resolve(name);
    new ArrayFile(special(), 2).write(file);
    ArrayFile read = ArrayFile.read(file);
    assertThat(read.rank()).isEqualTo(2);
    assertThat(read.maps().shape()).isEqualTo("[1,1,2,4]");
    for (int i = 0; i < 8; i++) {
      assertThat(Float.floatToIntBits(read.maps().values()[i]))
          .isEqualTo(Float.floatToIntBits(special().values()[i]));
    }
    assertOnly(file);
  }

  @ParameterizedTest
  @CsvSource({"npy, 3", "npy, 4", "json, 3", "json, 4"})
  @DisplayName("keeps its rank and the order of its values")
  void ranks(String ending, int rank) {
    FeatureMaps maps = random(rank == 4 ? 2 : 1);
    Path file = folder.resolve("maps." + ending);
    new ArrayFile(maps, rank).write(file);
    ArrayFile read = ArrayFile.read(file);
    assertThat(read.rank()).isEqualTo(rank);
    assertThat(read.maps().shape()).isEqualTo(maps.shape());
    assertThat(read.maps().values()).containsExactly(maps.values());
  }

  @Test
  @DisplayName("may have its channels last, and is written back that way")
  void channelsLast() throws IOException {
    ReadOptions last = new ReadOptions(Layout.NHWC, Alpha.BLACK);
    Path file = Files.writeString(folder.resolve("a.json"), "[[[1,2,3],[4,5,6]]]");
    ArrayFile read = ArrayFile.read(file, last);
    assertThat(read.maps().shape()).isEqualTo("[1,3,1,2]");
    assertThat(read.maps().values()).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(read.toJson()).isEqualTo("[[[1,2,3],[4,5,6]]]\n");

    Path four = folder.resolve("four.npy");
    new ArrayFile(random(2), 4, Layout.NHWC, java.util.List.of()).write(four);
    assertThat(ArrayFile.read(four).maps().shape()).isEqualTo("[2,4,5,3]");
    assertThat(ArrayFile.read(four, last).maps().values()).containsExactly(random(2).values());
  }

  @ParameterizedTest
  @CsvSource({
    "1 28 28 1, 4, true",
    "1 32 32 3, 3, true",
    "1 3 32 32, 3, false",
    "64 512 3 3, 4, false",
    "1 1 60 3, 2, false",
    "8 16 5 5, 4, false",
  })
  @DisplayName("looks channels last where few channels would follow height and width")
  void looksChannelsLast(String shape, int rank, boolean expected) {
    String[] n = shape.split(" ");
    Size size = new Size(Integer.parseInt(n[2]), Integer.parseInt(n[3]));
    FeatureMaps maps = FeatureMaps.zeros(Integer.parseInt(n[0]), Integer.parseInt(n[1]), size);
    assertThat(new ArrayFile(maps, rank).looksChannelsLast()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none.npy | there is no file",
        "a.txt | if it holds rows of numbers, rename it to .csv",
        "a.jpg | convert the picture to PNG",
        "a.csv.gz | unpack it first",
        "a.h5 | save the array in one of these formats",
        "noending | .npy, .npz, .csv, .json and .png",
        "folder | it is a folder: give a file in it",
        "folder.csv | is a folder",
      })
  @DisplayName("is refused when it is missing, has another ending, or is a folder")
  void unreadable(String name, String expected) throws IOException {
    if (name.startsWith("folder")) {
      Files.createDirectory(folder.resolve(name));
    }
    assertThatThrownBy(() -> ArrayFile.read(folder.resolve(name)))
        .isInstanceOf(ArrayFileException.class)
        .hasMessageContaining(name)
        .message()
        .contains(expected);
  }

  @Test
  @DisplayName("is not written where that is impossible")
  void unwritable() {
    ArrayFile array = new ArrayFile(special(), 2);
    assertThatThrownBy(() -> array.write(folder.resolve("missing/a.csv")))
        .isInstanceOf(ArrayFileException.class)
        .hasMessageContaining("cannot write")
        .hasMessageContaining("(no such file or folder)");
    for (String name : new String[] {"a.npz", "a.jpg"}) {
      assertThatThrownBy(() -> ArrayFile.checkTarget(folder.resolve(name)))
          .hasMessageContaining("are written to .npy, .csv, .json and .png");
    }
    ArrayFile two = new ArrayFile(FeatureMaps.zeros(2, 1, Size.square(1)), 4);
    assertThatThrownBy(() -> two.write(folder.resolve("b.csv")))
        .hasMessageContaining("one image of one channel");
    assertThatThrownBy(() -> two.write(folder.resolve("b.png")))
        .hasMessageContaining("one image of 1 to 4 channels");
  }
}
