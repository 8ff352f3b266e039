package poolinglab.data;

import java.nio.file.Files;
import java.nio.file.Path;

/** The two forms in which images lie in a folder. */
public enum ImageForm {
  /** {@code train/<class>/*.png} and {@code test/<class>/*.png}. */
  PNG_FOLDERS("PNG folders"),
  /** The four files in which MNIST and its successors come, packed with gzip or not. */
  IDX("IDX");

  private final String label;

  ImageForm(String label) {
    this.label = label;
  }

  /** How a person calls it. */
  public String label() {
    return label;
  }

  /**
   * Tells the form of {@code folder} by the names in it, without opening a file.
   *
   * @throws ImageDataException if there is no such folder, or it has neither form
   */
  public static ImageForm of(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ImageDataException(
          "images must lie in a folder; there is no folder "
              + folder
              + ". Check the path, or leave it out to use the bundled images.");
    }
    if (PngFolders.looksLike(folder)) {
      return PNG_FOLDERS;
    }
    if (IdxFolder.looksLike(folder)) {
      return IDX;
    }
    throw new ImageDataException(
        "a folder of images must hold train/<class>/*.png and test/<class>/*.png, or the four IDX"
            + " files "
            + String.join(", ", IdxFolder.NAMES)
            + " (or each with .gz); "
            + folder
            + " holds neither. Give the folder directly above them.");
  }
}
