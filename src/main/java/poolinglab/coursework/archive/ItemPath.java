package poolinglab.coursework.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A path inside a submission that leads nowhere else.
 *
 * @param parts the names, without {@code .} and {@code ..}
 */
public record ItemPath(List<String> parts) {
  private static final Set<String> BY_PRODUCTS =
      Set.of("__MACOSX", "target", "node_modules", "desktop.ini", "Thumbs.db", "Icon\r");

  public ItemPath {
    parts = List.copyOf(parts);
  }

  /**
   * Checks a path.
   *
   * @throws RefusedException when it could leave the submission, or is not a path that people write
   */
  public static ItemPath of(String path) throws RefusedException {
    refuseIf(
        path.codePoints().anyMatch(Character::isISOControl),
        path,
        "has control characters in its name. Rename it.");
    refuseIf(
        path.contains("\\"),
        path,
        "has a backslash in its name. Rename it, or create the zip again.");
    refuseIf(
        path.startsWith("/") || path.matches("[A-Za-z]:.*"),
        path,
        "begins outside the submission's folder. Create the archive again.");
    List<String> names = split(path).parts();
    refuseIf(
        names.contains(".."),
        path,
        "leads out of the submission's folder through \"..\". Create the archive again.");
    List<String> parts =
        names.stream().filter(part -> !part.isEmpty() && !part.equals(".")).toList();
    refuseIf(
        path.length() > Limits.PATH_CHARACTERS,
        path,
        "has a path of %d characters; the limit is %d. Use shorter names."
            .formatted(path.length(), Limits.PATH_CHARACTERS));
    refuseIf(
        parts.size() > Limits.DEPTH,
        path,
        "is %d folders deep; the limit is %d. Hand in only the exercises' folders."
            .formatted(parts.size(), Limits.DEPTH));
    return new ItemPath(parts);
  }

  private static void refuseIf(boolean refused, String path, String breach)
      throws RefusedException {
    if (refused) {
      throw new RefusedException("%s %s", ShownName.of(path), breach);
    }
  }

  /** The names in a path that may be anything. */
  public static ItemPath split(String path) {
    return new ItemPath(Arrays.asList(path.split("[/\\\\]")));
  }

  /**
   * Whether a path belongs to what programs leave behind: hidden files, {@code __MACOSX}, {@code
   * target}. It is neither read nor counted.
   */
  public static boolean isByProduct(String path) {
    List<String> parts = split(path).parts();
    return !parts.contains("..") && parts.stream().anyMatch(ItemPath::isByProductName);
  }

  private static boolean isByProductName(String name) {
    boolean hidden = name.startsWith(".") && !name.equals(".");
    return hidden || BY_PRODUCTS.contains(name);
  }
}
