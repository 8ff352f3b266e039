package poolinglab.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** NumPy's archives: a zip of .npy files; of one to pool, there must be one. */
public final class NpzFormat {
  private NpzFormat() {}

  static ArrayFile read(Path file, ReadOptions options) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> arrays =
          zip.stream().filter(entry -> entry.getName().endsWith(".npy")).toList();
      if (arrays.size() != 1) {
        throw new ArrayFileException(
            "a .npz file to pool holds one array; %s holds %s; save the one you mean with"
                + " numpy.save",
            file, arrays.isEmpty() ? "none" : names(arrays));
      }
      ZipEntry only = arrays.get(0);
      CRC32 checksum = new CRC32();
      try (InputStream in = new CheckedInputStream(zip.getInputStream(only), checksum)) {
        ArrayFile array = NpyFormat.read(in, only.getSize(), file, options);
        if (checksum.getValue() != only.getCrc()) { // which a ZipFile does not verify
          throw new ZipException("its checksum does not match");
        }
        return array;
      }
    } catch (ZipException damaged) {
      throw new ArrayFileException(
          damaged,
          "%s is not a valid .npz file: %s",
          file,
          Signature.describe(
              start(file),
              "a zip archive",
              FileProblem.of(damaged),
              "save it again with numpy.savez"));
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(16);
    }
  }

  /**
   * Writes arrays by name, in order, uncompressed as {@code numpy.savez} does: completely or not at
   * all.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Map<String, StoredArray> arrays, Path file) throws IOException {
    WholeFile.write(
        file,
        out -> {
          try (StoredZip zip = new StoredZip(out)) {
            for (Map.Entry<String, StoredArray> array : arrays.entrySet()) {
              ByteArrayOutputStream content = new ByteArrayOutputStream();
              NpyFormat.write(array.getValue(), content);
              zip.add(array.getKey() + ".npy", content.toByteArray());
            }
          }
        });
  }

  private static String names(List<? extends ZipEntry> arrays) {
    String names =
        arrays.stream()
            .limit(5)
            .map(entry -> entry.getName().replaceFirst("\\.npy$", ""))
            .collect(Collectors.joining(", "));
    return arrays.size() + ": " + names + (arrays.size() > 5 ? " …" : "");
  }
}
