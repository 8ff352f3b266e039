package poolinglab.coursework.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import poolinglab.coursework.exercise.ExerciseException;

/** Finds what was handed in. */
public final class Submissions {
  private static final String ZIP = ".zip";
  private static final String EXERCISE = "\\d\\d-[a-z0-9-]+";

  private Submissions() {}

  /**
   * The submissions that the arguments mean, sorted by the learner's name. An argument is a zip, a
   * learner's folder (it, or the only thing in it, holds folders as {@code 02-max-pool-2x2}), or a
   * folder of such.
   *
   * @throws ExerciseException when one is missing or holds none, or two learners have one name
   */
  public static List<Path> find(List<Path> arguments) {
    List<Path> found = new ArrayList<>();
    for (Path argument : arguments) {
      List<Path> meant = meant(real(argument));
      if (meant.isEmpty()) {
        throw refused(argument, "holds none");
      }
      found.addAll(meant);
    }
    Map<String, Path> byName = new TreeMap<>();
    for (Path path : found) {
      Path other = byName.put(key(path), path);
      if (other != null && !other.equals(path)) {
        throw new ExerciseException(
            "every learner has a name of their own, which differs by more than case; "
                + Harmless.of(other.toString())
                + " and "
                + Harmless.of(path.toString())
                + " have not. Rename or remove one.");
      }
    }
    return List.copyOf(byName.values());
  }

  /** The learner's name: that of the folder, or of the zip without its ending. */
  static String learner(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    String name = last == null ? "unnamed" : last.toString();
    return Harmless.of(isZip(name) ? name.substring(0, name.length() - ZIP.length()) : name);
  }

  private static String key(Path path) {
    return Submission.fileName(learner(path)).toLowerCase(Locale.ROOT);
  }

  private static List<Path> meant(Path path) {
    if (Files.isRegularFile(path) && isZip(path.getFileName().toString())) {
      return List.of(path);
    }
    if (!Files.isDirectory(path)) {
      throw refused(path, "is neither");
    }
    List<Path> children = children(path);
    boolean wraps = children.size() == 1 && isFolder(children.get(0));
    if (holdsExercises(children) || wraps && holdsExercises(children(children.get(0)))) {
      return List.of(path);
    }
    return children;
  }

  private static boolean holdsExercises(List<Path> children) {
    return children.stream()
        .anyMatch(child -> isFolder(child) && child.getFileName().toString().matches(EXERCISE));
  }

  /** The folders, zips and links in a folder; that a link is refused is for the reader to say. */
  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> !ItemPath.isByProduct(child.getFileName().toString()))
          .filter(
              child ->
                  isFolder(child)
                      || Files.isSymbolicLink(child)
                      || isZip(child.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw refused(folder, "cannot be read", unreadable);
    }
  }

  private static Path real(Path argument) {
    try {
      return argument.toRealPath();
    } catch (IOException missing) {
      throw refused(argument, "is not there", missing);
    }
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  static boolean isZip(String name) {
    return name.length() > ZIP.length() && name.toLowerCase(Locale.ROOT).endsWith(ZIP);
  }

  private static ExerciseException refused(Path path, String what) {
    return refused(path, what, null);
  }

  private static ExerciseException refused(Path path, String what, IOException cause) {
    return new ExerciseException(
        "submissions are learners' folders or zips, or a folder of these; "
            + Harmless.of(path.toString())
            + " "
            + what
            + ". Name another.",
        cause);
  }
}
