package poolinglab.cli;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poolinglab.data.ImageDataException;
import poolinglab.data.ImageInventory;
import poolinglab.experiment.study.ImageShape;
import poolinglab.lesson.LessonImages;

/** The options that say which images are meant. */
final class ImageOptions {
  private static final int GREY = 1;

  @Mixin private ImageFolderOption images;

  @Option(
      names = "--classes",
      paramLabel = "N",
      split = ",",
      description = "The labels that take part, as 0,3,9; all of the folder's when not given.")
  private List<Integer> classes = List.of();

  /** What a network has to know of them; told without loading the library. */
  ImageShape shape() {
    if (classes.size() == 1) {
      throw new ImageDataException(
          "telling classes apart takes at least two of them; got "
              + classes
              + ". Choose one more.");
    }
    ImageInventory all = ImageInventory.of(images.folder());
    int chosen = classes.isEmpty() ? all.classes().size() : classes.size();
    return new ImageShape(all.height(), all.width(), GREY, chosen);
  }

  LessonImages open() {
    return new LessonImages(images.folder(), classes);
  }
}
