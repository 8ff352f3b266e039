package poolinglab.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of array files, by the ending of the file's name. */
enum ArrayFormat {
  NPY(NpyFormat::read, (array, file, pixels) -> whole(out -> NpyFormat.write(array, out))),
  NPZ(NpzFormat::read, null),
  CSV(CsvFormat::read, (array, file, pixels) -> whole(CsvFormat.content(array, file))),
  JSON(JsonFormat::read, (array, file, pixels) -> whole(out -> JsonFormat.write(array, out))),
  PNG(PngFormat::read, PngFormat::encode);

  /** What is to be written, and what was changed for the format's sake. */
  record Encoded(WholeFile.Content content, List<String> notes) {}

  private interface Reader {
    ArrayFile read(Path file, ReadOptions options) throws IOException;
  }

  private interface Writer {
    Encoded encode(ArrayFile array, Path file, int pixelsPerValue);
  }

  private final Reader reader;
  private final Writer writer;

  ArrayFormat(Reader reader, Writer writer) {
    this.reader = reader;
    this.writer = writer;
  }

  private static Encoded whole(WholeFile.Content content) {
    return new Encoded(content, List.of());
  }

  ArrayFile read(Path file, ReadOptions options) throws IOException {
    return reader.read(file, options);
  }

  Encoded encode(ArrayFile array, Path file, int pixelsPerValue) {
    return writer.encode(array, file, pixelsPerValue);
  }

  static Optional<ArrayFormat> of(Path file) {
    String ending = ending(file);
    return Arrays.stream(values()).filter(f -> f.name().equalsIgnoreCase(ending)).findFirst();
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  static ArrayFormat toRead(Path file) {
    return of(file)
        .orElseThrow(
            () ->
                new ArrayFileException(
                    "arrays are read from .npy, .npz, .csv, .json and .png files; got %s; %s",
                    file, advice(file)));
  }

  static ArrayFormat toWrite(Path file) {
    return of(file)
        .filter(format -> format.writer != null)
        .orElseThrow(
            () ->
                new ArrayFileException(
                    "arrays are written to .npy, .csv, .json and .png files; got %s; "
                        + "choose one of these endings",
                    file));
  }

  private static String advice(Path file) {
    if (Files.isDirectory(file)) {
      return "it is a folder: give a file in it";
    }
    return switch (ending(file)) {
      case "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff", "heic", "svg" ->
          "convert the picture to PNG";
      case "txt", "tsv", "dat" -> "if it holds rows of numbers, rename it to .csv";
      case "gz", "zip", "bz2", "xz", "7z", "tar", "tgz" -> "unpack it first";
      default -> "save the array in one of these formats";
    };
  }
}
