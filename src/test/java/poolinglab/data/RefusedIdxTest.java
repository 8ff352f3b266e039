package poolinglab.data;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static poolinglab.data.Refusal.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.data.Refusal.Damage;

@DisplayName("IDX files are refused with one clear line: those")
class RefusedIdxTest {
  private static final String TRAIN_IMAGES = "train-images-idx3-ubyte";
  private static final String TRAIN_LABELS = "train-labels-idx1-ubyte";
  private static final String TEST_IMAGES = "t10k-images-idx3-ubyte";

  @TempDir Path folder;

  static Stream<Arguments> badIdx() throws IOException {
    byte[] images = TinyImages.images(7);
    byte[] labels = TinyImages.labels(TinyImages.TRAINING_LABELS);
    byte[] packed = TinyImages.gzip(images);
    byte[] bent = packed.clone();
    bent[bent.length - 5] ^= 1; // in the checksum
    return Stream.of(
        idx(
            "a file cut short",
            TRAIN_IMAGES,
            Arrays.copyOf(images, 50),
            "%2$s is cut short: its header announces 58 bytes and it ends after 50"),
        idx(
            "a header cut short",
            TRAIN_IMAGES,
            Arrays.copyOf(images, 9),
            "%s/%s is cut short: it ends within its header of 16 bytes"),
        idx(
            "an empty file of labels",
            TRAIN_LABELS,
            new byte[0],
            "%s/%s is cut short: it ends within its header of 8 bytes"),
        idx(
            "bytes at the end",
            TRAIN_LABELS,
            Arrays.copyOf(labels, 16),
            "%2$s is too long: its header announces 15 bytes and more follow"),
        idx(
            "a wrong magic number",
            TRAIN_LABELS,
            "nonsense".getBytes(),
            "magic number 0x00000801; %s/%s begins with 0x6e6f6e73"),
        idx(
            "labels for images",
            TRAIN_IMAGES,
            labels,
            "begins with 0x00000801; it is a file of labels: swap the two"),
        idx(
            "images for labels",
            TRAIN_LABELS,
            images,
            "begins with 0x00000803; it is a file of images: swap the two"),
        idx(
            "more labels than images",
            TRAIN_IMAGES,
            TinyImages.images(6),
            "%2$s holds 6 images and %1$s/train-labels-idx1-ubyte holds 7 labels"),
        idx(
            "test images of another size",
            TEST_IMAGES,
            TinyImages.images(3, 3, 3),
            "train-images-idx3-ubyte has 2×3 and %s/%s has 3×3"),
        idx(
            "a width of nothing",
            TRAIN_IMAGES,
            header(0x803, 7, 2, 0),
            "the width of images must be from 1 to 4096 pixels; the header of %s/%s says 0"),
        idx(
            "a negative height",
            TRAIN_IMAGES,
            header(0x803, 7, -1, 3),
            "the height of images must be from 1 to 4096 pixels; the header of %s/%s says"
                + " 4294967295"),
        idx(
            "2³¹−1 images promised",
            TRAIN_IMAGES,
            header(0x803, Integer.MAX_VALUE, 4096, 4096),
            "%2$s is cut short: its header announces 36028797002186768 bytes and it ends after 16"),
        idx(
            "2³²−1 labels promised",
            TRAIN_LABELS,
            header(0x801, -1),
            "%2$s is cut short: its header announces 4294967303 bytes and it ends after 8"),
        idx(
            "a class with test images only",
            TRAIN_LABELS,
            TinyImages.labels(1, 1, 1, 1, 1, 1, 1),
            "class 4 does not occur among the training images in %1$s; choose from 1"),
        packed("a gzip cut short", Arrays.copyOf(packed, 20), "%s/%s is a damaged gzip file"),
        packed("a gzip with a wrong checksum", bent, "%s/%s is a damaged gzip file"),
        packed(
            "2³¹−1 images promised, packed",
            TinyImages.gzip(header(0x803, Integer.MAX_VALUE, 28, 28)),
            "%2$s is cut short: its header announces 1683627179264 bytes and it ends after 16"),
        arguments(
            "two data sets in one folder",
            (Damage)
                f -> Files.copy(f.resolve(TRAIN_IMAGES), f.resolve("a-train-images-idx3-ubyte")),
            "FOLDER has a-train-images-idx3-ubyte and train-images-idx3-ubyte; move each"),
        arguments(
            "a short list of names",
            (Damage) f -> Files.writeString(f.resolve("class-names.txt"), "a\nb\n"),
            "class-names.txt has 2 lines and none for class 4"));
  }

  private static Arguments idx(String name, String file, byte[] bytes, String message) {
    Damage damage = folder -> Files.write(folder.resolve(file), bytes);
    return arguments(name, damage, located(message, file));
  }

  private static Arguments packed(String name, byte[] bytes, String message) {
    Damage damage =
        folder -> {
          Files.delete(folder.resolve(TRAIN_IMAGES));
          Files.write(folder.resolve(TRAIN_IMAGES + ".gz"), bytes);
        };
    return arguments(name, damage, located(message, TRAIN_IMAGES + ".gz"));
  }

  /** The folder is known only when the test runs: it stays as FOLDER. */
  private static String located(String message, String file) {
    return String.format(message, "FOLDER", file);
  }

  private static byte[] header(int... numbers) throws IOException {
    return TinyImages.header(numbers).toByteArray();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badIdx")
  @DisplayName("with")
  void idxFiles(String name, Damage damage, String message) throws IOException {
    TinyImages.idx(folder);
    damage.to(folder);
    assertRefused(folder, List.of(), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "train-images-idx3-ubyte",
        "train-labels-idx1-ubyte",
        "t10k-images-idx3-ubyte",
        "t10k-labels-idx1-ubyte"
      })
  @DisplayName("that are incomplete, naming the missing one")
  void missing(String name) throws IOException {
    Files.delete(TinyImages.idx(folder).resolve(name));
    assertRefused(folder, List.of(), "has four files; FOLDER lacks " + name + " (or");
  }
}
