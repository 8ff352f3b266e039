package poolinglab.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import poolinglab.file.Signature;
import poolinglab.file.png.PngException;
import poolinglab.file.png.PngPicture;

/**
 * One image of a class folder. It has been decoded once, so that nothing in it can surprise
 * DataVec, which is more lenient: it drops alpha, and takes a damaged pixel for a black one.
 *
 * @param bytes of the file
 */
record PngFile(Path path, int height, int width, int bytes) {
  private static final String RULE = "a class folder holds 8-bit PNG images only; %s %s; %s";

  static PngFile read(Path path) {
    ImageDataException.check(!Files.isDirectory(path), RULE, path, "is a folder", "remove it");
    ImageDataException.check(
        !Files.exists(path) || Files.isRegularFile(path),
        RULE,
        path,
        "is a pipe or a device",
        "remove it");
    try {
      byte[] content = Files.readAllBytes(path);
      PngPicture picture = decoded(path, content);
      ImageDataException.check(
          picture.bits() <= 8, RULE, path, "has 16 bits per value", "save it with 8");
      ImageDataException.check(
          Arrays.equals(picture.onBlack().colour(), picture.colour()),
          RULE,
          path,
          "has transparent pixels",
          "save it without transparency");
      return new PngFile(path, picture.height(), picture.width(), content.length);
    } catch (IOException unreadable) {
      throw ImageDataException.unreadable(path, unreadable);
    }
  }

  private static PngPicture decoded(Path path, byte[] content) {
    try {
      return PngPicture.read(content);
    } catch (PngException invalid) {
      String why = Signature.describe(content, "a PNG picture", invalid.getMessage());
      throw new ImageDataException(
          invalid, RULE, path, why.replaceFirst("^it ", ""), "replace or remove it");
    }
  }
}
