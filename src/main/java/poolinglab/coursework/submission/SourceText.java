package poolinglab.coursework.submission;

import java.util.Optional;
import poolinglab.coursework.archive.Limits;
import poolinglab.coursework.archive.RefusedException;
import poolinglab.coursework.archive.ShownName;
import poolinglab.coursework.archive.TextEncoding;

/** The text of a file, if it is text at all and within the limits. */
final class SourceText {
  private final String shown;
  private final Problems notes;

  /**
   * A file to check.
   *
   * @param path its name for sentences
   * @param notes takes what was not obvious
   */
  SourceText(String path, Problems notes) {
    this.shown = ShownName.of(path);
    this.notes = notes;
  }

  /** The text, without a byte order mark. */
  String of(byte[] bytes) throws RefusedException {
    if (bytes.length > Limits.FILE_BYTES) {
      throw refused("has more than %d KiB. Shorten it.".formatted(Limits.FILE_BYTES >> 10));
    }
    TextEncoding decoded = TextEncoding.of(bytes);
    String text = decoded.text();
    if (text.indexOf('\0') >= 0) {
      throw refused("is not text: it holds NUL characters. Save it as UTF-8 in your editor.");
    }
    if (text.lines().anyMatch(line -> line.length() > Limits.LINE_CHARACTERS)) {
      throw refused(
          "has a line of more than %d characters. Break it.".formatted(Limits.LINE_CHARACTERS));
    }
    if (!decoded.encoding().equals(TextEncoding.UTF_8)) {
      notes.add("%s was read as %s.", shown, decoded.encoding());
    }
    return text;
  }

  /** The text of a Java file, which belongs to the unnamed package whatever it declares. */
  String ofSource(byte[] bytes) throws RefusedException {
    String source = withoutInvisible(of(bytes));
    Optional<PackageDeclaration> declared = PackageDeclaration.in(source);
    if (declared.isEmpty()) {
      return source;
    }
    String name = ShownName.of(declared.get().name());
    if (!declared.get().isPlain()) {
      throw refused("declares the package %s. Remove that line.".formatted(name));
    }
    notes.add("%s declares the package %s; that line was ignored.", shown, name);
    return declared.get().removedFrom(source);
  }

  /** What web pages put between words, and no compiler takes, can only mean what it looks like. */
  private String withoutInvisible(String source) {
    String visible = source.replace('\u00A0', ' ').replaceAll("[\u200B\u2060\uFEFF]", "");
    if (!visible.equals(source)) {
      notes.add("%s has invisible characters from a web page; they were ignored.", shown);
    }
    return visible;
  }

  private RefusedException refused(String what) {
    return new RefusedException("%s %s", shown, what);
  }
}
