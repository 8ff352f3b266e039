package poolinglab.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import poolinglab.data.BundledImages;

/** The option that says where images lie. */
final class ImageFolderOption {
  @Option(
      names = "--images",
      paramLabel = "DIR",
      description =
          "Other images: a folder with the four files of Fashion-MNIST or MNIST (*-ubyte, or"
              + " *-ubyte.gz), or with PNG folders as in data/. The bundled ones when not given.")
  private Path folder;

  Path folder() {
    return folder == null ? BundledImages.folder() : folder;
  }
}
