package poolinglab.data;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The first bytes of an IDX file: a magic number, the number of items, and for images their height
 * and width, all big-endian 32-bit (Yann LeCun, "The MNIST database", file formats).
 *
 * @param count images or labels
 * @param height in pixels; 1 for labels
 * @param width in pixels; 1 for labels
 */
record IdxHeader(long count, int height, int width) {
  static final int IMAGES = 0x00000803;
  static final int LABELS = 0x00000801;
  private static final int LARGEST_SIDE = 4096;

  /** Bytes that must follow the header; fits easily: at most 2³²·2²⁴. */
  long contentBytes() {
    return count * height * width;
  }

  /** Bytes of the whole file, unpacked. */
  long fileBytes(int magic) {
    return (magic == IMAGES ? 16 : 8) + contentBytes();
  }

  static IdxHeader read(DataInputStream in, int expectedMagic, Path file) throws IOException {
    checkMagic(in.readInt(), expectedMagic, file);
    long count = Integer.toUnsignedLong(in.readInt());
    if (expectedMagic == LABELS) {
      return new IdxHeader(count, 1, 1);
    }
    return new IdxHeader(
        count, side(in.readInt(), "height", file), side(in.readInt(), "width", file));
  }

  private static void checkMagic(int got, int expected, Path file) {
    String advice =
        switch (got) {
          case IMAGES -> "it is a file of images: swap the two if they were swapped";
          case LABELS -> "it is a file of labels: swap the two if they were swapped";
          default -> "use the files as they were published";
        };
    ImageDataException.check(
        got == expected,
        "an IDX file of %s begins with the magic number 0x%s; %s begins with 0x%s; %s",
        expected == IMAGES ? "images" : "labels",
        hex(expected),
        file,
        hex(got),
        advice);
  }

  private static String hex(int number) {
    return HexFormat.of().toHexDigits(number);
  }

  private static int side(int pixels, String name, Path file) {
    ImageDataException.check(
        pixels >= 1 && pixels <= LARGEST_SIDE,
        "the %s of images must be from 1 to %s pixels; the header of %s says %s; use smaller"
            + " images, or the file as it was published",
        name,
        LARGEST_SIDE,
        file,
        Integer.toUnsignedLong(pixels));
    return pixels;
  }
}
