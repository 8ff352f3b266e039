package poolinglab.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;

/**
 * Data sets of a few small images, written by other means than the code under test. Image {@code i}
 * has the pixels {@code 20·i, 20·i + 1, …}.
 */
public final class TinyImages {
  static final int HEIGHT = 2;
  static final int WIDTH = 3;

  /** Of the training images; class 7 comes first, so order and number differ. */
  static final int[] TRAINING_LABELS = {7, 1, 4, 1, 7, 4, 1};

  static final int[] TEST_LABELS = {4, 7, 1};

  private TinyImages() {}

  static int pixel(int image, int position) {
    return (20 * image + position) % 256;
  }

  /** The four files, plain. */
  static Path idx(Path folder) throws IOException {
    write(folder.resolve("train-images-idx3-ubyte"), images(TRAINING_LABELS.length));
    write(folder.resolve("train-labels-idx1-ubyte"), labels(TRAINING_LABELS));
    write(folder.resolve("t10k-images-idx3-ubyte"), images(TEST_LABELS.length));
    write(folder.resolve("t10k-labels-idx1-ubyte"), labels(TEST_LABELS));
    return folder;
  }

  /**
   * The four files with this many square images of two classes, alternating, and as many to test.
   * Every image is another one, so that it matters in which order they are seen.
   */
  public static Path idx(Path folder, int count, int side) throws IOException {
    int[] labels = IntStream.range(0, count).map(i -> i % 2).toArray();
    for (String split : List.of("train", "t10k")) {
      write(folder.resolve(split + "-images-idx3-ubyte"), noise(count, side));
      write(folder.resolve(split + "-labels-idx1-ubyte"), labels(labels));
    }
    return folder;
  }

  /** The same images as {@link #idx(Path)}, as PNG folders. */
  static Path png(Path folder) throws IOException {
    pngs(folder.resolve("train"), TRAINING_LABELS);
    pngs(folder.resolve("test"), TEST_LABELS);
    return folder;
  }

  static byte[] images(int count) throws IOException {
    return images(count, HEIGHT, WIDTH);
  }

  private static byte[] noise(int count, int side) throws IOException {
    byte[] pixels = new byte[count * side * side];
    new Random(count).nextBytes(pixels);
    ByteArrayOutputStream bytes = header(0x803, count, side, side);
    bytes.write(pixels);
    return bytes.toByteArray();
  }

  static byte[] images(int count, int height, int width) throws IOException {
    ByteArrayOutputStream bytes = header(0x803, count, height, width);
    for (int i = 0; i < count; i++) {
      for (int p = 0; p < height * width; p++) {
        bytes.write(pixel(i, p));
      }
    }
    return bytes.toByteArray();
  }

  static byte[] labels(int... labels) throws IOException {
    ByteArrayOutputStream bytes = header(0x801, labels.length);
    for (int label : labels) {
      bytes.write(label);
    }
    return bytes.toByteArray();
  }

  static ByteArrayOutputStream header(int... numbers) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (int number : numbers) {
      out.writeInt(number);
    }
    return bytes;
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static void pngs(Path split, int[] labels) throws IOException {
    for (int i = 0; i < labels.length; i++) {
      png(split.resolve(labels[i] + "-class-" + labels[i] + "/" + i + ".png"), i, HEIGHT, WIDTH);
    }
  }

  static void png(Path file, int image, int height, int width) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int p = 0; p < height * width; p++) {
      picture.getRaster().setSample(p % width, p / width, 0, pixel(image, p));
    }
    Files.createDirectories(file.getParent());
    ImageIO.write(picture, "png", file.toFile());
  }
}
