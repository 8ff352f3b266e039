package poolinglab.data;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;

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
    if (got == expected) {
      return;
    }
    String advice =
        switch (got) {
          case IMAGES -> "It is a file of images: swap the two if they were swapped.";
          case LABELS -> "It is a file of labels: swap the two if they were swapped.";
          default -> "Use the files as they were published.";
        };
    throw new ImageDataException(
        String.format(
            "an IDX file of %s must begin with the magic number 0x%08x; %s begins with 0x%08x. %s",
            expected == IMAGES ? "images" : "labels", expected, file, got, advice));
  }

  private static int side(int pixels, String name, Path file) {
    if (pixels < 1 || pixels > LARGEST_SIDE) {
      throw new ImageDataException(
          String.format(
              "the %s of images must be from 1 to %d pixels; the header of %s says %d."
                  + " Use smaller images, or the file as it was published.",
              name, LARGEST_SIDE, file, Integer.toUnsignedLong(pixels)));
    }
    return pixels;
  }
}
