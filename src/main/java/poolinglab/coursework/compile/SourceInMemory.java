package poolinglab.coursework.compile;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A source file that was never on a disk. */
final class SourceInMemory extends SimpleJavaFileObject {
  private final String file;
  private final String text;

  SourceInMemory(String file, String text) {
    super(uri(file), Kind.SOURCE);
    this.file = file;
    this.text = text;
  }

  static URI uri(String path) {
    try {
      return new URI("memory", null, "/" + path, null);
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException("a path of letters; got %s".formatted(path), impossible);
    }
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }

  /** The problem at an offset into the text. */
  CompileProblem problemAt(int offset, long line, String message) {
    int place = Math.min(offset, text.length());
    int from = place;
    while (from > 0 && !isLineEnd(from - 1)) {
      from--;
    }
    int to = place;
    while (to < text.length() && !isLineEnd(to)) {
      to++;
    }
    return new CompileProblem(
        file, (int) line, place - from + 1, message, text.substring(from, to));
  }

  private boolean isLineEnd(int at) {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }
}
