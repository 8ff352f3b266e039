package poolinglab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poolinglab.Home;

@DisplayName("The bundled images")
class BundledImagesTest {
  private static final Path ORIGINALS = Path.of("/usr/share/datasets/fashion-mnist");
  private static final List<Integer> LABELS = List.of(0, 3, 9);

  private final String home = System.getProperty(Home.PROPERTY);

  @AfterEach
  void restoreHome() {
    if (home == null) {
      System.clearProperty(Home.PROPERTY);
    } else {
      System.setProperty(Home.PROPERTY, home);
    }
  }

  @Test
  @DisplayName("are exactly those in the checksum list")
  void checksums() throws IOException {
    Path data = BundledImages.folder().getParent();
    List<String> expected = Files.readAllLines(data.resolve("SHA256SUMS"));
    try (Stream<Path> files = Files.walk(BundledImages.folder())) {
      List<String> found =
          files
              .filter(Files::isRegularFile)
              .map(
                  file ->
                      checksum(file) + "  " + data.relativize(file).toString().replace('\\', '/'))
              .toList();
      assertThat(found).hasSize(2401).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static String checksum(Path file) {
    try {
      return DigestUtils.sha256Hex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @DisplayName("load as 600 + 200 of each of three classes")
  void load() {
    ImageSet images = ImageSource.open(BundledImages.folder(), List.of());
    assertThat(images.classNames()).containsExactly("T-shirt/top", "Dress", "Ankle boot");
    assertThat(images.training().getFeatures().shape()).containsExactly(1800, 1, 28, 28);
    assertThat(images.training().getLabels().sum(0).toFloatVector()).containsOnly(600);
    assertThat(images.test().getLabels().sum(0).toFloatVector()).containsOnly(200);
    assertThat(images.training().getFeatures().minNumber().floatValue()).isZero();
    assertThat(images.training().getFeatures().maxNumber().floatValue()).isOne();
  }

  @ParameterizedTest
  @CsvSource({"train, 600", "test, 200"})
  @DisplayName("are, pixel for pixel, the first of their class in the originals")
  void equalOriginals(String split, int perClass) throws IOException {
    assumeTrue(Files.isDirectory(ORIGINALS), "needs Debian's package dataset-fashion-mnist");
    IdxFolder originals = IdxFolder.in(ORIGINALS);
    boolean training = split.equals("train");
    IdxFile images = IdxFile.images(training ? originals.trainingImages() : originals.testImages());
    IdxFile labels = IdxFile.labels(training ? originals.trainingLabels() : originals.testLabels());
    PngFolders bundled = PngFolders.in(BundledImages.folder());
    for (int c = 0; c < 3; c++) {
      PngClass bundledClass = bundled.classes().get(c);
      List<PngFile> files = training ? bundledClass.training() : bundledClass.test();
      assertThat(files).hasSize(perClass);
      int item = -1;
      for (PngFile file : files) {
        item = nextOfClass(labels, LABELS.get(c), item);
        assertThat(file.path()).hasFileName(String.format("%05d.png", item));
        assertThat(pixels(file.path())).as("%s", file.path()).isEqualTo(pixels(images, item));
      }
    }
  }

  private static int nextOfClass(IdxFile labels, int label, int after) {
    int item = after + 1;
    while (labels.label(item) != label) {
      item++;
    }
    return item;
  }

  private static int[] pixels(IdxFile images, int item) {
    int[] pixels = new int[28 * 28];
    for (int p = 0; p < pixels.length; p++) {
      pixels[p] = images.pixel(item, p);
    }
    return pixels;
  }

  private static int[] pixels(Path png) throws IOException {
    BufferedImage picture = ImageIO.read(png.toFile());
    assertThat(picture.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    return picture.getRaster().getSamples(0, 0, 28, 28, 0, (int[]) null);
  }

  @Test
  @DisplayName("belong to a Fashion-MNIST that is recognised by its labels")
  void knownByLabels() {
    assumeTrue(Files.isDirectory(ORIGINALS), "needs Debian's package dataset-fashion-mnist");
    ImageInventory inventory = ImageInventory.of(ORIGINALS);
    assertThat(inventory.classes())
        .extracting(ImageInventory.ClassCount::name)
        .isEqualTo(ClassNames.FASHION_MNIST);
    assertThat(inventory.trainingCount()).isEqualTo(60_000);
  }

  @Test
  @DisplayName("are written with their index as the name, and a list of checksums")
  void writer(@TempDir Path originals, @TempDir Path target) throws IOException {
    TinyImages.idx(originals);
    var writer = new BundledImagesWriter(Map.of(1, "1-one", 7, "7-seven"), 2, 1);
    writer.write(originals, target);
    assertThat(Files.readAllLines(target.resolve("SHA256SUMS")))
        .extracting(line -> line.substring(66))
        .containsExactly(
            "fashion-mnist/class-names.txt",
            "fashion-mnist/test/1-one/00002.png",
            "fashion-mnist/test/7-seven/00001.png",
            "fashion-mnist/train/1-one/00001.png",
            "fashion-mnist/train/1-one/00003.png",
            "fashion-mnist/train/7-seven/00000.png",
            "fashion-mnist/train/7-seven/00004.png");
    ImageSet images = ImageSource.open(target.resolve("fashion-mnist"), List.of());
    assertThat(images.training().getFeatures().getFloat(3, 0, 1, 2)).isEqualTo(85 / 255f);
    assertThatThrownBy(() -> writer.write(originals, target))
        .isInstanceOf(ImageDataException.class)
        .hasMessageContaining("exists; remove it first");
    var greedy = new BundledImagesWriter(Map.of(1, "1-one"), 4, 1);
    assertThatThrownBy(() -> greedy.write(originals, target.resolve("new")))
        .isInstanceOf(ImageDataException.class)
        .hasMessageContaining("has 3 of class 1");
  }

  @Test
  @DisplayName("are below Pooling Lab's folder; if not, one clear line says so")
  void folder(@TempDir Path elsewhere) throws IOException {
    System.setProperty(Home.PROPERTY, elsewhere.toString());
    assertThatThrownBy(BundledImages::folder)
        .isInstanceOf(ImageDataException.class)
        .hasMessageContaining("there is no folder " + elsewhere.resolve("data/fashion-mnist"));
    Path made = Files.createDirectories(elsewhere.resolve("data/fashion-mnist"));
    assertThat(BundledImages.folder()).isEqualTo(made);
  }

  @Test
  @DisplayName("are counted with the JDK alone, without any class of the library")
  void inventoryNeedsNoLibrary() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of("target", "classes")
                    + System.getProperty("path.separator")
                    + Path.of("target", "test-classes"),
                InventoryMain.class.getName(),
                BundledImages.folder().toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed.strip()).isEqualTo("PNG folders 1800 600 28x28");
  }
}
