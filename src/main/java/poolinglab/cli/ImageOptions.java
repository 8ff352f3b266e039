package poolinglab.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poolinglab.benchmark.training.Task;
import poolinglab.data.BundledImages;
import poolinglab.data.ImageDataException;
import poolinglab.data.ImageInventory;
import poolinglab.lesson.LessonImages;
import poolinglab.network.NetworkText;
import poolinglab.study.ImageShape;

/** The options that say which images are meant. */
final class ImageOptions {
  private static final int GREY = 1;

  @Mixin private Folder images;

  @Option(
      names = "--classes",
      paramLabel = "N",
      split = ",",
      description = "The labels to use, for example 0,3,9 (default: all in the folder).")
  private List<Integer> classes = List.of();

  /** What a network has to know of them; told without loading the library. */
  ImageShape shape() {
    if (classes.size() == 1) {
      throw new ImageDataException(
          "telling classes apart takes at least two of them; got %s. Choose one more.", classes);
    }
    ImageInventory all = ImageInventory.of(images.folder());
    int chosen = classes.isEmpty() ? all.classes().size() : classes.size();
    return new ImageShape(all.height(), all.width(), GREY, chosen);
  }

  /**
   * What to train on them.
   *
   * @param layers a network text without input and without the last layer
   */
  Task task(String layers) {
    ImageShape shape = shape();
    String text = "%s %s dense%d".formatted(shape.text(), layers.strip(), shape.classes());
    return new Task(NetworkText.parse(text).toString(), images.folder(), classes);
  }

  LessonImages open() {
    return new LessonImages(images.folder(), classes);
  }

  /** The option that says where images lie. */
  static final class Folder {
    @Option(
        names = "--images",
        paramLabel = "DIR",
        description =
            "Use other images: a folder with the four files of Fashion-MNIST or MNIST (*-ubyte, or"
                + " *-ubyte.gz), or with PNG folders as in data/ (default: the bundled images).")
    private Path folder;

    Path folder() {
      return folder == null ? BundledImages.folder() : folder;
    }
  }
}
