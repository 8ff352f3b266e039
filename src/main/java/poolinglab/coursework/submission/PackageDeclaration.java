package poolinglab.coursework.submission;

import java.util.Optional;

/**
 * A package declaration: the first thing in a source that is neither space nor comment.
 *
 * <p>What keeps a class out of a package that is not its own is the check of the compiled class;
 * this is for an honest learner whose IDE wrote the line.
 *
 * @param name the name of the package
 * @param start where the declaration begins
 * @param end behind its semicolon
 * @param isPlain whether it is written as people write it: without Unicode escapes and invisible
 *     characters, and with its semicolon. Only then are the places those of the source
 */
record PackageDeclaration(String name, int start, int end, boolean isPlain) {
  private static final String KEYWORD = "package";

  /**
   * The declaration of a source. The compiler skips some invisible characters within a word, and so
   * must we.
   */
  static Optional<PackageDeclaration> in(String source) {
    StringBuilder seen = new StringBuilder();
    UnicodeEscapes.translate(source)
        .codePoints()
        .filter(point -> !Character.isIdentifierIgnorable(point))
        .map(point -> point == '\r' ? '\n' : point)
        .forEach(seen::appendCodePoint);
    return new Reader(seen.toString()).declaration(source.replace('\r', '\n'));
  }

  /** The source with spaces in its place, so that lines keep their numbers. */
  String removedFrom(String source) {
    String spaces = source.substring(start, end).replaceAll("[^\\r\\n]", " ");
    return source.substring(0, start) + spaces + source.substring(end);
  }

  private static final class Reader {
    private final String source;
    private int at;

    Reader(String source) {
      this.source = source;
    }

    Optional<PackageDeclaration> declaration(String original) {
      skip();
      int start = at;
      if (!word().equals(KEYWORD)) {
        return Optional.empty();
      }
      StringBuilder name = new StringBuilder();
      skip();
      while (at < source.length() && source.charAt(at) != ';') {
        String word = word();
        name.append(word.isEmpty() ? String.valueOf(source.charAt(at++)) : word);
        skip();
      }
      int end = Math.min(at + 1, source.length());
      boolean plain = at < source.length() && original.startsWith(source.substring(0, end));
      return Optional.of(new PackageDeclaration(name.toString(), start, end, plain));
    }

    private String word() {
      int start = at;
      while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
        at++;
      }
      return source.substring(start, at);
    }

    private void skip() {
      int before;
      do {
        before = at;
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
          at++;
        }
        skipTo("/*", "*/");
        skipTo("//", "\n");
      } while (at > before);
    }

    private void skipTo(String opening, String closing) {
      if (source.startsWith(opening, at)) {
        int end = source.indexOf(closing, at + opening.length());
        at = end < 0 ? source.length() : end + closing.length();
      }
    }
  }
}
