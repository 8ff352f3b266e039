package poolinglab.coursework.submission;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A path inside a submission that leads nowhere else.
 *
 * @param parts the names, without {@code .} and {@code ..}
 */
record ItemPath(List<String> parts) {
  private static final List<String> BY_PRODUCTS = List.of("__MACOSX", "target", "node_modules");
  private static final String ICON_OF_A_MAC_FOLDER = "Icon\r";

  ItemPath {
    parts = List.copyOf(parts);
  }

  /**
   * Checks a path.
   *
   * @throws RefusedException when it could leave the submission, or is not a path that people write
   */
  static ItemPath of(String path) throws RefusedException {
    refuseIf(
        path.codePoints().anyMatch(Character::isISOControl),
        "a file's name has no control characters; ",
        path,
        " has. Rename it.");
    refuseIf(
        path.contains("\\"),
        "the names in a path are parted by /; ",
        path,
        " holds a backslash. Rename it, or pack the zip anew.");
    refuseIf(
        path.startsWith("/") || path.matches("[A-Za-z]:.*"),
        "paths begin in the submission's folder; ",
        path,
        " begins elsewhere. Pack the folder anew.");
    List<String> parts = split(path).filterOut(part -> part.isEmpty() || part.equals("."));
    refuseIf(
        parts.contains(".."),
        "paths stay in the submission's folder; ",
        path,
        " leads out by \"..\". Pack the folder anew.");
    refuseIf(
        path.length() > Limits.PATH_CHARACTERS,
        "a path has at most " + Limits.PATH_CHARACTERS + " characters; ",
        path,
        " has " + path.length() + ". Use shorter names.");
    refuseIf(
        parts.size() > Limits.DEPTH,
        "folders are nested at most " + Limits.DEPTH + " deep; ",
        path,
        " is " + parts.size() + " deep. Hand in the exercises' folders alone.");
    return new ItemPath(parts);
  }

  private static void refuseIf(boolean refused, String rule, String path, String advice)
      throws RefusedException {
    if (refused) {
      throw new RefusedException(rule + Harmless.of(path) + advice);
    }
  }

  /** The names in a path that may be anything, as a path too. */
  static ItemPath split(String path) {
    return new ItemPath(Arrays.asList(path.split("[/\\\\]")));
  }

  private List<String> filterOut(Predicate<String> some) {
    return parts.stream().filter(some.negate()).toList();
  }

  /**
   * Whether a path belongs to what programs leave behind: hidden files, {@code __MACOSX}, {@code
   * target}. It is neither read nor counted.
   */
  static boolean isByProduct(String path) {
    List<String> parts = split(path).parts();
    return !parts.contains("..") && parts.stream().anyMatch(ItemPath::isByProductName);
  }

  private static boolean isByProductName(String name) {
    boolean hidden = name.startsWith(".") && !name.equals(".");
    return hidden || BY_PRODUCTS.contains(name) || name.equals(ICON_OF_A_MAC_FOLDER);
  }
}
