package poolinglab.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells what a file is by its first bytes, for files that are not what their name says. */
public final class Signature {
  private static final String TO_PNG = "convert it to PNG";
  private static final String TO_NPY = "save the array with numpy.save";
  private static final String FETCH = "download the file itself";

  /** How it begins, what it is, and what to do about it. */
  private static final String[][] KNOWN = {
    {"\u00ff\u00d8\u00ff", "a JPEG picture", TO_PNG},
    {"\u0089PNG\r\n", "a PNG picture", "rename it to .png"},
    {"GIF8", "a GIF picture", TO_PNG},
    {"BM", "a BMP picture", TO_PNG},
    {"II*\0", "a TIFF picture", TO_PNG},
    {"MM\0*", "a TIFF picture", TO_PNG},
    {"RIFF", "a WebP picture, or sound", TO_PNG},
    {"%PDF", "a PDF document", TO_PNG},
    {"<svg", "an SVG drawing", TO_PNG},
    {"<!doc", "a web page", FETCH},
    {"<html", "a web page", FETCH},
    {"\u0093NUMPY", "a .npy array", "rename it to .npy"},
    {"PK\u0003\u0004", "a zip archive", "rename it to .npz if it holds arrays, or unpack it"},
    {"\u001f\u008b", "packed with gzip", "unpack it first"},
    {"\u0089HDF", "an HDF5 file", TO_NPY},
    {"\u0080\u0002", "a Python pickle", TO_NPY},
    {"\u0080\u0004", "a Python pickle", TO_NPY},
  };

  private static final int LONGEST = 16;

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
    return other(start, expected).map(kind -> "it is " + kind[1]).orElse(otherwise);
  }

  /** The same with what to do about it: "it is a JPEG picture; convert it to PNG". */
  static String describe(byte[] start, String expected, String otherwise, String advice) {
    return describe(start, expected, otherwise)
        + "; "
        + other(start, expected).map(kind -> kind[2]).orElse(advice);
  }

  private static Optional<String[]> other(byte[] start, String expected) {
    int length = Math.min(LONGEST, start.length);
    String text = new String(start, 0, length, StandardCharsets.ISO_8859_1);
    return Arrays.stream(KNOWN)
        .filter(kind -> text.regionMatches(true, 0, kind[0], 0, kind[0].length()))
        .filter(kind -> !kind[1].equals(expected))
        .findFirst();
  }
}
