package poolinglab.cli;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poolinglab.lesson.LessonImages;

/** The options that say which images are meant. */
final class ImageOptions {
  @Mixin private ImageFolderOption images;

  @Option(
      names = "--classes",
      paramLabel = "N",
      split = ",",
      description = "The labels that take part, as 0,3,9; all of the folder's when not given.")
  private List<Integer> classes = List.of();

  LessonImages open() {
    return new LessonImages(images.folder(), classes);
  }
}
