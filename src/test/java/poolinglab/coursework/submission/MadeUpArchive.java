package poolinglab.coursework.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Packs files as a name says: a zip, a zip in a zip, a gzipped tar, whatever the name ends in. */
public final class MadeUpArchive {
  private MadeUpArchive() {}

  /** The bytes of an archive. */
  public static byte[] of(String name, Map<String, String> files) throws IOException {
    if (name.contains("tar.gz")) {
      return tar(files);
    }
    byte[] zip = zip(files);
    return name.contains("zip in")
        ? new RawZip().add(new RawZip.Entry("inner.zip", zip)).bytes()
        : zip;
  }

  private static byte[] zip(Map<String, String> files) {
    RawZip zip = new RawZip();
    files.forEach(zip::add);
    return zip.bytes();
  }

  private static byte[] tar(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }
}
