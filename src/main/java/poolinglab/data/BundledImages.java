package poolinglab.data;

import java.nio.file.Files;
import java.nio.file.Path;
import poolinglab.Home;

/** The images that come with Pooling Lab; {@code data/PROVENANCE.md} says from where. */
public final class BundledImages {
  private static final Path FOLDER = Path.of("data", "fashion-mnist");

  private BundledImages() {}

  /**
   * The folder {@code data/fashion-mnist} below {@linkplain Home#folder Pooling Lab's own folder}.
   *
   * @throws ImageDataException if it is not there
   */
  public static Path folder() {
    Path folder = Home.folder().resolve(FOLDER);
    ImageDataException.check(
        Files.isDirectory(folder),
        "the bundled images are in data/fashion-mnist below Pooling Lab's folder; there is no"
            + " folder %s; start from Pooling Lab's folder, or set the system property %s to it",
        folder.toAbsolutePath(),
        Home.PROPERTY);
    return folder;
  }
}
