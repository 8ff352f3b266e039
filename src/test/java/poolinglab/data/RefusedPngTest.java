package poolinglab.data;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static poolinglab.data.Refusal.assertRefused;
import static poolinglab.data.TinyImages.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import poolinglab.data.Refusal.Damage;
import poolinglab.file.png.TestPng;

@DisplayName("PNG folders are refused with one clear line: those")
class RefusedPngTest {
  @TempDir Path folder;

  static Stream<Arguments> badPng() {
    return Stream.of(
        png("no test folder", f -> deleteAll(f.resolve("test")), "there is no folder FOLDER/test"),
        png(
            "an empty class",
            f -> Files.delete(f.resolve("test/4-class-4/0.png")),
            "at least one PNG image; FOLDER/test/4-class-4 is empty"),
        png(
            "a class with training images only",
            f -> deleteAll(f.resolve("test/4-class-4")),
            "in FOLDER only one of the two has 4-class-4"),
        png(
            "a class with test images only",
            f -> Files.createDirectory(f.resolve("test/5")),
            "in FOLDER only one of the two has 5"),
        png(
            "a text among the images",
            f -> Files.writeString(f.resolve("train/1-class-1/notes.txt"), "n"),
            "FOLDER/train/1-class-1/notes.txt does not begin with"),
        png(
            "a text that calls itself PNG",
            f -> Files.writeString(f.resolve("train/1-class-1/x.png"), "text ".repeat(20)),
            "FOLDER/train/1-class-1/x.png does not begin with"),
        png(
            "a folder among the images",
            f -> Files.createDirectory(f.resolve("train/1-class-1/x.png")),
            "FOLDER/train/1-class-1/x.png is a folder"),
        png(
            "a device among the images",
            f -> Files.createSymbolicLink(f.resolve("train/1-class-1/x.png"), Path.of("/dev/null")),
            "FOLDER/train/1-class-1/x.png is a pipe or a device"),
        png(
            "an image of another size",
            f -> TinyImages.png(f.resolve("test/7-class-7/9.png"), 1, 3, 2),
            "1.png has 2×3 and FOLDER/test/7-class-7/9.png has 3×2"),
        png(
            "an image cut short",
            f -> change(f.resolve("test/7-class-7/1.png"), b -> Arrays.copyOf(b, b.length - 9)),
            "FOLDER/test/7-class-7/1.png is cut short"),
        png(
            "a changed byte",
            f -> change(f.resolve("test/7-class-7/1.png"), b -> flip(b, 45)),
            "FOLDER/test/7-class-7/1.png is damaged: a checksum does not match"),
        png(
            "16 bits per value",
            f -> write(f.resolve("test/7-class-7/1.png"), sixteenBits()),
            "FOLDER/test/7-class-7/1.png has 16 bits per value"),
        png(
            "transparent pixels that are not black",
            f -> write(f.resolve("test/7-class-7/1.png"), transparent()),
            "FOLDER/test/7-class-7/1.png has transparent pixels"),
        png(
            "a JPEG that calls itself PNG",
            f -> write(f.resolve("test/7-class-7/1.png"), new byte[] {-1, -40, -1, -32}),
            "FOLDER/test/7-class-7/1.png is a JPEG picture"),
        png(
            "pixels that cannot be unpacked",
            f -> change(f.resolve("train/4-class-4/5.png"), PngBytes::withoutPixels),
            "FOLDER/train/4-class-4/5.png is damaged: its pixels cannot be unpacked"),
        png(
            "a number given twice",
            f -> {
              TinyImages.png(f.resolve("train/1-x/1.png"), 1, 2, 3);
              TinyImages.png(f.resolve("test/1-x/1.png"), 1, 2, 3);
            },
            "FOLDER has 1-class-1 and 1-x"),
        png(
            "one class",
            f -> {
              for (String c :
                  List.of("train/4-class-4", "test/4-class-4", "train/7-class-7", "test/7-class-7"))
                deleteAll(f.resolve(c));
            },
            "at least two of them; got [1-class-1] in FOLDER"));
  }

  private static Arguments png(String name, Damage damage, String message) {
    return arguments(name, damage, message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badPng")
  @DisplayName("with")
  void pngFolders(String name, Damage damage, String message) throws IOException {
    TinyImages.png(folder);
    damage.to(folder);
    assertRefused(folder, List.of(), message);
  }

  @FunctionalInterface
  private interface Change {
    byte[] of(byte[] bytes) throws IOException;
  }

  private static void change(Path file, Change change) throws IOException {
    Files.write(file, change.of(Files.readAllBytes(file)));
  }

  private static byte[] flip(byte[] bytes, int position) {
    bytes[position] ^= 1;
    return bytes;
  }

  private static byte[] sixteenBits() throws IOException {
    int[][][] samples = {{{1}, {2}, {3}}, {{4}, {5}, {6}}};
    return new TestPng(0, 16, false, samples, new byte[0], new byte[0]).bytes();
  }

  private static byte[] transparent() throws IOException {
    int[][][] samples = {{{1, 255}, {2, 255}, {3, 255}}, {{4, 255}, {5, 254}, {6, 255}}};
    return new TestPng(4, 8, false, samples, new byte[0], new byte[0]).bytes();
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  /** PNGs in which only the pixels are wrong. */
  private static final class PngBytes {
    private PngBytes() {}

    /** Signature and header, an IDAT of zeros with a right checksum, and the end. */
    static byte[] withoutPixels(byte[] png) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(png, 0, 33);
      byte[] chunk = {'I', 'D', 'A', 'T', 0, 0, 0, 0};
      CRC32 checksum = new CRC32();
      checksum.update(chunk);
      out.write(new byte[] {0, 0, 0, 4});
      out.write(chunk);
      out.write(TinyImages.header((int) checksum.getValue()).toByteArray());
      out.write(png, png.length - 12, 12);
      return out.toByteArray();
    }
  }
}
