package poolinglab.data;

import java.nio.file.Path;
import java.util.List;

/** Loads a folder of images, whichever of the two forms it has. */
public final class ImageSource {
  private ImageSource() {}

  /**
   * Loads all images of {@code classes} into memory; see {@link ImageFolders#load} and {@link
   * IdxImages#load}.
   *
   * @param classes label numbers, in the order of the new labels 0 … n−1; empty for all
   * @throws ImageDataException if there is no such folder, it has neither form, or its files break
   *     a rule
   */
  public static ImageSet open(Path folder, List<Integer> classes) {
    return switch (ImageForm.of(folder)) {
      case PNG_FOLDERS -> ImageFolders.load(folder, classes);
      case IDX -> IdxImages.load(folder, classes);
    };
  }
}
