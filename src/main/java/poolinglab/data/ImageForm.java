package poolinglab.data;

import java.nio.file.Files;
import java.nio.file.Path;

/** The two forms that a folder of images can have. */
public enum ImageForm {
  /** {@code train/<class>/*.png} and {@code test/<class>/*.png}. */
  PNG_FOLDERS("PNG folders"),
  /** The four files that MNIST and its successors are published as, packed with gzip or not. */
  IDX("IDX");

  private final String label;

  ImageForm(String label) {
    this.label = label;
  }

  /** What it is called in tables. */
  public String label() {
    return label;
  }

  /** Whether a folder has one of the two forms, by the names in it. */
  public static boolean isIn(Path folder) {
    return Files.isDirectory(folder)
        && (PngFolders.looksLike(folder) || IdxFolder.looksLike(folder));
  }

  /**
   * Recognises the form of {@code folder} by the names in it, without opening a file.
   *
   * @throws ImageDataException if there is no such folder, or it has neither form
   */
  public static ImageForm of(Path folder) {
    ImageDataException.check(
        Files.isDirectory(folder),
        "there is no folder %s of images; check the path, or leave it out to use the bundled"
            + " images",
        folder);
    if (PngFolders.looksLike(folder)) {
      return PNG_FOLDERS;
    }
    if (IdxFolder.looksLike(folder)) {
      return IDX;
    }
    throw new ImageDataException(
        "a folder of images holds train/<class>/*.png and test/<class>/*.png, or the four IDX files"
            + " %s (or each with .gz); %s holds neither; give the folder directly above them",
        String.join(", ", IdxFolder.NAMES), folder);
  }
}
