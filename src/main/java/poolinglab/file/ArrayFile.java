package poolinglab.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import poolinglab.MemoryException;
import poolinglab.reference.FeatureMaps;

/**
 * An array as a file holds it, and as feature maps [N,C,H,W]: a rank of 2 is read as [H,W], a rank
 * of 3 as [C,H,W] or [H,W,C], and the same rank and layout are written again.
 *
 * @param rank how many dimensions it has in files, 2 to 4
 * @param layout in which order it has them there
 * @param notes what was decided or changed on reading, each a sentence for the user
 */
public record ArrayFile(FeatureMaps maps, int rank, Layout layout, List<String> notes) {

  /** Keeps a copy of the notes. */
  public ArrayFile {
    notes = List.copyOf(notes);
  }

  /** Channels first, with nothing to note. */
  public ArrayFile(FeatureMaps maps, int rank) {
    this(maps, rank, Layout.NCHW, List.of());
  }

  /** Reads a file with {@link ReadOptions#DEFAULT}. */
  public static ArrayFile read(Path file) {
    return read(file, ReadOptions.DEFAULT);
  }

  /**
   * Reads a file; its ending names the format. No value is changed without a note: whole numbers
   * that float32 cannot hold and numbers beyond its range are refused; fractions are rounded to it.
   *
   * @throws ArrayFileException if there is no such file, or its content does not match its ending
   */
  public static ArrayFile read(Path file, ReadOptions options) {
    ArrayFormat format = ArrayFormat.toRead(file);
    if (Files.isDirectory(file)) {
      throw new ArrayFileException("%s is a folder; give a file in it", file);
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new ArrayFileException("%s is a pipe or a device; save its content in a file", file);
    }
    try {
      return format.read(file, options);
    } catch (NoSuchFileException missing) {
      throw new ArrayFileException(missing, "there is no file %s; check the path", file);
    } catch (IOException unreadable) {
      throw new ArrayFileException(
          unreadable, "cannot read %s (%s); check the file", file, FileProblem.of(unreadable));
    } catch (OutOfMemoryError tooLarge) {
      throw MemoryException.of("reading " + file, 2 * file.toFile().length());
    }
  }

  /**
   * Writes a file, completely or not at all; its ending names the format.
   *
   * @param pixelsPerValue for pictures: each value becomes a square of so many pixels a side
   * @return what was changed to fit the format, each a sentence for the user
   * @throws ArrayFileException if the format cannot hold these values, or the file cannot be
   *     written
   */
  public List<String> write(Path file, int pixelsPerValue) {
    return prepared(file, pixelsPerValue).get();
  }

  /** The same in two steps: what the format cannot hold is refused before anything is written. */
  public Supplier<List<String>> prepared(Path file, int pixelsPerValue) {
    ArrayFormat.Encoded encoded = ArrayFormat.toWrite(file).encode(this, file, pixelsPerValue);
    return () -> {
      try {
        WholeFile.write(file, encoded.content());
        return encoded.notes();
      } catch (IOException unwritable) {
        throw cannotWrite(file, unwritable);
      }
    };
  }

  private static ArrayFileException cannotWrite(Path file, IOException why) {
    return new ArrayFileException(
        why,
        "cannot write %s (%s); choose a folder that exists, has space, and is yours to write to",
        file,
        FileProblem.of(why));
  }

  /** The same with one pixel per value. */
  public List<String> write(Path file) {
    return write(file, 1);
  }

  /**
   * Checks that a file of this name can be written, before any work is done for it.
   *
   * @throws ArrayFileException if its ending does not name a format, or its folder does not exist
   */
  public static void checkTarget(Path file) {
    ArrayFormat.toWrite(file);
    if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
      throw cannotWrite(file, new NoSuchFileException(file.toString()));
    }
  }

  /** Whether the name is that of a picture. */
  public static boolean isPicture(Path file) {
    return ArrayFormat.of(file).filter(ArrayFormat.PNG::equals).isPresent();
  }

  /** The array as nested lists, as a .json file holds it. */
  public String toJson() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      JsonFormat.write(this, text);
    } catch (IOException impossibleInMemory) {
      throw new IllegalStateException(impossibleInMemory);
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  /** Other values, to be written with the same rank and layout. */
  public ArrayFile withMaps(FeatureMaps newMaps) {
    return new ArrayFile(newMaps, rank, layout, List.of());
  }

  /**
   * Whether an array that was read channels first is more likely channels last: its last dimension
   * is 1, 3 or 4, and the two that would then be height and width are larger.
   */
  public boolean looksChannelsLast() {
    int last = maps.size().width();
    boolean few = last == 1 || last == 3 || last == 4;
    return layout == Layout.NCHW
        && rank > 2
        && few
        && maps.size().height() > last
        && maps.channels() > last;
  }

  /** The array as it is in a file. */
  StoredArray stored() {
    return StoredArray.of(maps, rank, layout);
  }
}
