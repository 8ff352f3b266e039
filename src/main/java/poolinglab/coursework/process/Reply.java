package poolinglab.coursework.process;

import java.io.IOException;
import java.util.List;

/**
 * What came of a question.
 *
 * @param kind one of the replies of {@link Protocol}
 * @param value what was returned
 * @param words the exception's type and message, or what was too large
 * @param line the line of the answer where the exception arose, 0 if not known; of a returned value
 *     the first argument that the call changed, counted from 1, 0 if none
 * @param nanos the time of a lap, else 0
 */
public record Reply(int kind, Object value, List<String> words, int line, long nanos) {
  private static final int LONGEST_MESSAGE = 300;

  /**
   * A value that was returned.
   *
   * @param overwritten the first argument that the call changed, counted from 1; 0 if none
   */
  static Reply returned(Object value, int overwritten) {
    return new Reply(Protocol.RETURNED, value, List.of(), overwritten, 0);
  }

  static Reply raced(long nanos, Object value) {
    return new Reply(Protocol.RACED, value, List.of(), 0, nanos);
  }

  static Reply flooded() {
    return new Reply(Protocol.FLOODED, null, List.of(), 0, 0);
  }

  /** An exception, described without running any code of its own. */
  static Reply threw(Throwable thrown, String answerClass) {
    String message = "";
    if (thrown.getClass().getClassLoader() == null) {
      message = thrown.getMessage() == null ? "" : thrown.getMessage();
    }
    message = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
    return new Reply(
        Protocol.THREW,
        null,
        List.of(thrown.getClass().getName(), message),
        lineIn(answerClass, thrown),
        0);
  }

  private static int lineIn(String answerClass, Throwable thrown) {
    boolean ours = thrown.getClass().getClassLoader() == null;
    if (ours) {
      for (StackTraceElement element : thrown.getStackTrace()) {
        String name = element.getClassName();
        if (name.equals(answerClass) || name.startsWith(answerClass + "$")) {
          return Math.max(0, element.getLineNumber());
        }
      }
    }
    return 0;
  }

  /** Sends this; a value that cannot be sent is told instead. */
  void write(PipeOutput out) throws IOException {
    int before = out.size();
    try {
      writeParts(out);
    } catch (WireException tooLarge) {
      out.cut(before);
      new Reply(Protocol.TOO_LARGE, null, List.of(tooLarge.getMessage()), 0, 0).writeParts(out);
    }
  }

  private void writeParts(PipeOutput out) throws IOException {
    out.writeByte(kind);
    if (kind == Protocol.RACED) {
      out.writeLong(nanos);
    }
    if (kind == Protocol.RETURNED || kind == Protocol.RACED) {
      Wire.write(out, value);
    }
    for (String word : words) {
      out.writeText(word);
    }
    if (kind == Protocol.THREW || kind == Protocol.RETURNED) {
      out.writeInt(line);
    }
  }

  /** Reads what {@link #write} sent; refuses anything else. */
  static Reply read(PipeInput in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case Protocol.RETURNED -> returned(Wire.read(in), in.readInt());
      case Protocol.RACED -> raced(in.readLong(), Wire.read(in));
      case Protocol.THREW -> {
        List<String> words = List.of(in.readText(), in.readText());
        yield new Reply(kind, null, words, in.readInt(), 0);
      }
      case Protocol.TOO_LARGE -> new Reply(kind, null, List.of(in.readText()), 0, 0);
      case Protocol.FLOODED -> flooded();
      default -> throw new WireException("an unknown kind of reply");
    };
  }
}
