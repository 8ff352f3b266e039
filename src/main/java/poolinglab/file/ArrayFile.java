package poolinglab.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import poolinglab.MemoryException;
import poolinglab.reference.FeatureMaps;

/**
 * An array as a file holds it. Whatever its rank there, here it is [N,C,H,W]: a rank of 2 is read
 * as [H,W] and a rank of 3 as [C,H,W], and written as such again.
 *
 * @param rank how many dimensions it has in files, 2 to 4
 */
public record ArrayFile(FeatureMaps maps, int rank) {

  /**
   * Reads a file; its ending names the format.
   *
   * @throws ArrayFileException when there is none, or it is not what its ending says
   */
  public static ArrayFile read(Path file) {
    ArrayFormat format = ArrayFormat.of(file);
    try {
      return format.read(Files.readAllBytes(file), file);
    } catch (NoSuchFileException missing) {
      throw new ArrayFileException(
          "the input must be a file; there is none at " + file + ". Look at the path.", missing);
    } catch (IOException unreadable) {
      throw new ArrayFileException(
          file + " cannot be read (" + unreadable.getMessage() + "). Look at the file.",
          unreadable);
    } catch (OutOfMemoryError tooLarge) {
      throw MemoryException.of("reading " + file, 2 * file.toFile().length());
    }
  }

  /**
   * Writes a file; its ending names the format. Either all of it is there afterwards, or nothing.
   *
   * @throws ArrayFileException when these values cannot be kept in that format, or nothing can be
   *     written there
   */
  public void write(Path file) {
    byte[] content = ArrayFormat.of(file).write(this, file);
    try {
      WholeFile.write(file, content);
    } catch (IOException unwritable) {
      throw new ArrayFileException(
          file
              + " cannot be written ("
              + unwritable
              + "). Choose a folder that is there and yours.",
          unwritable);
    }
  }

  /**
   * Whether a file of this name can be written at all, before any work is done for it.
   *
   * @throws ArrayFileException when its ending names no format
   */
  public static void checkEnding(Path file) {
    ArrayFormat.of(file);
  }

  /** The array as nested lists, as a .json file holds it. */
  public String toJson() {
    return new String(JsonFormat.write(this), StandardCharsets.UTF_8);
  }

  /** Other values, to be written with the same rank. */
  public ArrayFile withMaps(FeatureMaps newMaps) {
    return new ArrayFile(newMaps, rank);
  }

  /** The dimensions as a file has them, {@code rank} of them. */
  int[] dimensions() {
    int[] all = {maps.batch(), maps.channels(), maps.size().height(), maps.size().width()};
    return Arrays.copyOfRange(all, 4 - rank, 4);
  }
}
