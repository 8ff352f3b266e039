package poolinglab.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The formats of array files, by the ending of the file's name. */
enum ArrayFormat {
  NPY {
    @Override
    ArrayFile read(byte[] content, Path file) {
      return NpyFormat.read(content, file);
    }

    @Override
    byte[] write(ArrayFile array, Path file) {
      return NpyFormat.write(array);
    }
  },
  CSV {
    @Override
    ArrayFile read(byte[] content, Path file) {
      return CsvFormat.read(content, file);
    }

    @Override
    byte[] write(ArrayFile array, Path file) {
      return CsvFormat.write(array, file);
    }
  },
  JSON {
    @Override
    ArrayFile read(byte[] content, Path file) throws IOException {
      return JsonFormat.read(content, file);
    }

    @Override
    byte[] write(ArrayFile array, Path file) {
      return JsonFormat.write(array);
    }
  },
  PNG {
    @Override
    ArrayFile read(byte[] content, Path file) throws IOException {
      return PngFormat.read(content, file);
    }

    @Override
    byte[] write(ArrayFile array, Path file) {
      return PngFormat.write(array, file);
    }
  };

  abstract ArrayFile read(byte[] content, Path file) throws IOException;

  abstract byte[] write(ArrayFile array, Path file);

  static ArrayFormat of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (ArrayFormat format : values()) {
      if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new ArrayFileException(
        "an array's file ends in .npy, .csv, .json or .png; got " + file + ". Rename it.");
  }
}
