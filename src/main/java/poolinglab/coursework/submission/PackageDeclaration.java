package poolinglab.coursework.submission;

import java.util.Optional;

/**
 * Finds a package declaration: it is the first thing in a source that is neither space nor comment.
 *
 * <p>This is for the clear sentence. What keeps a class out of a package that is not its own is the
 * check of the compiled class.
 */
final class PackageDeclaration {
  private static final String KEYWORD = "package";

  private final String source;
  private int at;

  private PackageDeclaration(String source) {
    this.source = source;
  }

  /**
   * The name of the package that a source declares. The compiler skips some invisible characters in
   * the midst of a word, and so must we.
   */
  static Optional<String> in(String source) {
    StringBuilder seen = new StringBuilder();
    UnicodeEscapes.translate(source)
        .codePoints()
        .filter(point -> !Character.isIdentifierIgnorable(point))
        .map(point -> point == '\r' ? '\n' : point)
        .forEach(seen::appendCodePoint);
    return new PackageDeclaration(seen.toString()).name();
  }

  private Optional<String> name() {
    skip();
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
    return Optional.of(name.toString());
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
