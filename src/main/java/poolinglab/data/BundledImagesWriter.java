package poolinglab.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Makes the bundled images from the original Fashion-MNIST: of some classes the first images, as
 * 8-bit greyscale PNGs whose names are their index in the original file, and a list of checksums.
 *
 * @param classes folder of each class by its label, such as 3 → {@code 3-dress}
 * @param training images of each class
 * @param test images of each class
 */
public record BundledImagesWriter(Map<Integer, String> classes, int training, int test) {
  private static final BundledImagesWriter BUNDLED =
      new BundledImagesWriter(
          Map.of(0, "0-t-shirt-top", 3, "3-dress", 9, "9-ankle-boot"), 600, 200);

  /** Keeps the labels in ascending order. */
  public BundledImagesWriter {
    classes = new TreeMap<>(classes);
  }

  /** {@code BundledImagesWriter <folder of the four IDX files> <folder to make>}. */
  public static void main(String[] args) throws IOException {
    ImageDataException.check(
        args.length == 2,
        "two folders are needed, of the original files and of the images to make; got %s; see"
            + " data/PROVENANCE.md",
        args.length);
    BUNDLED.write(Path.of(args[0]), Path.of(args[1]));
  }

  /**
   * Writes {@code fashion-mnist/} and {@code SHA256SUMS} into {@code target}.
   *
   * @throws ImageDataException if the originals break a rule, have too few images of a class, or
   *     {@code fashion-mnist/} is there already
   */
  public void write(Path originals, Path target) throws IOException {
    Path root = target.resolve("fashion-mnist");
    ImageDataException.check(
        !Files.exists(root),
        "the images are written to a new folder, so that none of an earlier run stays; %s exists;"
            + " remove it first",
        root);
    IdxFolder idx = IdxFolder.in(originals);
    List<Path> written = new ArrayList<>();
    written.addAll(
        writeSplit(idx.trainingImages(), idx.trainingLabels(), training, root.resolve("train")));
    written.addAll(writeSplit(idx.testImages(), idx.testLabels(), test, root.resolve("test")));
    Path names = root.resolve(ClassNames.FILE);
    written.add(Files.writeString(names, String.join("\n", ClassNames.FASHION_MNIST) + "\n"));
    writeChecksums(written, target);
  }

  private List<Path> writeSplit(Path imageFile, Path labelFile, int perClass, Path split)
      throws IOException {
    IdxFile images = IdxFile.images(imageFile);
    IdxLabels labels = IdxLabels.read(labelFile);
    IdxFolder.checkSameCount(imageFile, images.count(), labelFile, labels.count());
    List<Path> written = new ArrayList<>();
    for (Map.Entry<Integer, String> entry : classes.entrySet()) {
      int[] items = labels.itemsOf(List.of(entry.getKey()));
      ImageDataException.check(
          items.length >= perClass,
          "%s images of each class are needed; %s has %s of class %s",
          perClass,
          labelFile,
          items.length,
          entry.getKey());
      Path folder = split.resolve(entry.getValue());
      Files.createDirectories(folder);
      for (int i = 0; i < perClass; i++) {
        written.add(writePng(images, items[i], folder));
      }
    }
    return written;
  }

  private static Path writePng(IdxFile images, int item, Path folder) throws IOException {
    BufferedImage picture =
        new BufferedImage(images.width(), images.height(), BufferedImage.TYPE_BYTE_GRAY);
    for (int p = 0; p < images.height() * images.width(); p++) {
      int row = p / images.width();
      int column = p % images.width();
      picture.getRaster().setSample(column, row, 0, images.pixel(item, p));
    }
    Path file = folder.resolve(String.format("%05d.png", item));
    ImageIO.write(picture, "png", file.toFile());
    return file;
  }

  private static void writeChecksums(List<Path> files, Path target) throws IOException {
    StringBuilder list = new StringBuilder();
    for (Path file : files.stream().sorted().toList()) {
      String name = target.relativize(file).toString().replace('\\', '/');
      list.append(DigestUtils.sha256Hex(Files.readAllBytes(file)))
          .append("  ")
          .append(name)
          .append('\n');
    }
    Files.writeString(target.resolve("SHA256SUMS"), list, StandardCharsets.UTF_8);
  }
}
