package poolinglab.coursework.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request to the compiler process: the sources by file name, and the class path.
 *
 * @param sources by file name, as {@code Answer.java}
 * @param classPath as {@code -classpath} takes it; empty for none
 */
record CompilerRequest(Map<String, String> sources, String classPath) {
  /** The most bytes that all sources may hold. */
  static final int MOST_BYTES = 1 << 20;

  private static final String FILE_NAME =
      "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*\\.java";

  CompilerRequest {
    sources = new TreeMap<>(sources);
  }

  /** Why this is not for the compiler, or an empty text. */
  String problem() {
    for (String file : sources.keySet()) {
      if (!file.matches(FILE_NAME)) {
        return ("a file is named after its class, for example Answer.java; got %s. Hand in classes"
                + " only, without folders.")
            .formatted(file);
      }
    }
    int bytes = sources.values().stream().mapToInt(text -> bytes(text).length).sum();
    return bytes <= MOST_BYTES
        ? ""
        : ("the files of an answer hold at most %d bytes in total; these hold %d. Compute large"
                + " tables instead of writing them down.")
            .formatted(MOST_BYTES, bytes);
  }

  /** The file to name in a sentence about all of it; empty when there are several. */
  String onlyFile() {
    return sources.size() == 1 ? sources.keySet().iterator().next() : "";
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(sources.size());
    for (Map.Entry<String, String> source : sources.entrySet()) {
      writeText(out, source.getKey());
      writeText(out, source.getValue());
    }
    writeText(out, classPath);
    out.flush();
  }

  static CompilerRequest read(DataInputStream in) throws IOException {
    int count = in.readInt();
    Map<String, String> sources = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String file = readText(in);
      sources.put(file, readText(in));
    }
    return new CompilerRequest(sources, readText(in));
  }

  static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = bytes(text);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException(
          "a piece on the wire holds at most %d bytes; got %d".formatted(MOST_BYTES, length));
    }
    return in.readNBytes(length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
