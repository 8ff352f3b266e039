package poolinglab.data;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * What a folder of images holds, counted without Deeplearning4j and therefore at once.
 *
 * @param height of every image, in pixels
 * @param width of every image, in pixels
 * @param bytes of all image and label files on disk
 */
public record ImageInventory(
    Path folder, ImageForm form, int height, int width, List<ClassCount> classes, long bytes) {

  /**
   * One class.
   *
   * @param number by which it is chosen; PNG folders may have none
   * @param training images for training
   * @param test images for testing
   */
  public record ClassCount(OptionalInt number, String name, int training, int test) {}

  /**
   * Counts the images in {@code folder}, all classes of it.
   *
   * @throws ImageDataException if there is no such folder, or its files break a rule of their form;
   *     the pixels of IDX files are counted, not kept
   */
  public static ImageInventory of(Path folder) {
    return switch (ImageForm.of(folder)) {
      case PNG_FOLDERS -> ofPngFolders(PngFolders.in(folder));
      case IDX -> ofIdx(IdxFolder.in(folder));
    };
  }

  /** Whether its files are named as EMNIST's, whose images have rows and columns swapped. */
  public boolean looksTransposed() {
    return form == ImageForm.IDX && IdxFolder.in(folder).isEmnist();
  }

  public int trainingCount() {
    return classes.stream().mapToInt(ClassCount::training).sum();
  }

  public int testCount() {
    return classes.stream().mapToInt(ClassCount::test).sum();
  }

  private static ImageInventory ofPngFolders(PngFolders png) {
    List<ClassCount> classes =
        png.classes().stream()
            .map(c -> new ClassCount(c.number(), c.name(), c.training().size(), c.test().size()))
            .toList();
    return new ImageInventory(
        png.root(), ImageForm.PNG_FOLDERS, png.height(), png.width(), classes, png.bytes());
  }

  private static ImageInventory ofIdx(IdxFolder idx) {
    IdxLabels training = IdxLabels.read(idx.trainingLabels());
    IdxLabels test = IdxLabels.read(idx.testLabels());
    IdxHeader images = IdxFile.imagesHeader(idx.trainingImages());
    IdxHeader testImages = IdxFile.imagesHeader(idx.testImages());
    idx.check(images, training, testImages, test);
    IntFunction<String> names = ClassNames.of(idx.folder(), training.file());
    List<ClassCount> classes =
        ClassSelection.of(List.of(), training.occurring(), test.occurring(), idx.folder()).stream()
            .map(
                label ->
                    new ClassCount(
                        OptionalInt.of(label),
                        names.apply(label),
                        training.count(label),
                        test.count(label)))
            .toList();
    return new ImageInventory(
        idx.folder(), ImageForm.IDX, images.height(), images.width(), classes, idx.bytes());
  }
}
