package poolinglab.coursework.archive;

import poolinglab.Printable;

/** File names that strangers chose, as they may be shown. */
public final class ShownName {
  private ShownName() {}

  /** The name as {@link Printable} text; what is too long is cut. */
  public static String of(Object name) {
    String text = String.valueOf(name);
    int length = text.codePointCount(0, text.length());
    if (length <= Limits.SHOWN_CHARACTERS) {
      return Printable.of(text);
    }
    String shown = text.substring(0, text.offsetByCodePoints(0, Limits.SHOWN_CHARACTERS));
    return Printable.of(shown) + "…";
  }
}
