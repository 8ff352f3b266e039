package poolinglab.data;

import java.nio.file.Files;
import java.nio.file.Path;

/** The images that come with Pooling Lab; {@code data/PROVENANCE.md} says from where. */
public final class BundledImages {
  /** The system property with Pooling Lab's own folder, set by the launcher. */
  public static final String HOME = "poolinglab.home";

  private static final Path FOLDER = Path.of("data", "fashion-mnist");

  private BundledImages() {}

  /**
   * The folder {@code data/fashion-mnist} below {@link #HOME}, or below the working directory where
   * that is not set.
   *
   * @throws ImageDataException if it is not there
   */
  public static Path folder() {
    Path folder = Path.of(System.getProperty(HOME, "")).resolve(FOLDER);
    ImageDataException.check(
        Files.isDirectory(folder),
        "the bundled images are in data/fashion-mnist below Pooling Lab's folder; there is no"
            + " folder %s; start from Pooling Lab's folder, or set the system property %s to it",
        folder.toAbsolutePath(),
        HOME);
    return folder;
  }
}
