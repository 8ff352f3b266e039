package poolinglab.file;

import java.nio.charset.StandardCharsets;

/** Tells what a file is by its first bytes, for files that are not what their name says. */
public final class Signature {
  private static final String[][] KNOWN = {
    {"\u00ff\u00d8\u00ff", "a JPEG picture"},
    {"\u0089PNG\r\n", "a PNG picture"},
    {"GIF8", "a GIF picture"},
    {"BM", "a BMP picture"},
    {"II*\0", "a TIFF picture"},
    {"MM\0*", "a TIFF picture"},
    {"RIFF", "a WebP picture, or sound"},
    {"%PDF", "a PDF document"},
    {"<svg", "an SVG drawing"},
    {"<!DOCTYPE", "a web page"},
    {"<html", "a web page"},
    {"\u0093NUMPY", "a .npy array"},
    {"PK\u0003\u0004", "a zip archive"},
    {"\u001f\u008b", "packed with gzip"},
    {"\u0089HDF", "an HDF5 file"},
    {"\u0080\u0002", "a Python pickle"},
    {"\u0080\u0004", "a Python pickle"},
  };

  private Signature() {}

  /**
   * Such as "it is a JPEG picture".
   *
   * @param otherwise for a file that is what it should be, but damaged, or that is unknown
   */
  public static String describe(byte[] start, String expected, String otherwise) {
    if (start.length == 0) {
      return "it is empty";
    }
    String text = new String(start, 0, Math.min(16, start.length), StandardCharsets.ISO_8859_1);
    for (String[] kind : KNOWN) {
      if (text.startsWith(kind[0]) && !kind[1].equals(expected)) {
        return "it is " + kind[1];
      }
    }
    return otherwise;
  }
}
