package poolinglab.coursework.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * All exercises, in order.
 *
 * @param all at least one
 */
public record Exercises(List<Exercise> all) {
  public Exercises {
    all = List.copyOf(all);
  }

  /**
   * Reads every folder whose name begins with a number.
   *
   * @throws ExerciseException when there is none, or one lacks something
   */
  public static Exercises open(Path folder) {
    try (Stream<Path> folders = Files.list(folder)) {
      List<Exercise> all =
          folders
              .filter(path -> path.getFileName().toString().matches("\\d\\d-[a-z0-9-]+"))
              .sorted()
              .map(path -> new ExerciseFolder(path).read())
              .toList();
      if (all.isEmpty()) {
        throw none(folder, null);
      }
      return new Exercises(all);
    } catch (IOException missing) {
      throw none(folder, missing);
    }
  }

  private static ExerciseException none(Path folder, IOException cause) {
    return new ExerciseException(
        "exercises are folders with names like 01-max-of-a-window; there are none in %s. Point at src/exercises of Pooling Lab."
            .formatted(folder),
        cause);
  }

  /**
   * The exercise that a person names: by its slug, its number, or its name without the number.
   *
   * @throws ExerciseException when none or several are meant
   */
  public Exercise named(String name) {
    List<Exercise> meant = all.stream().filter(exercise -> isMeant(exercise.slug(), name)).toList();
    if (meant.size() == 1) {
      return meant.get(0);
    }
    throw new ExerciseException(
        "%s '%s'; name an exercise by its number or its folder, for example %s"
            .formatted(
                meant.isEmpty() ? "there is no exercise" : "several exercises begin with",
                name,
                all.get(0).slug()));
  }

  private static boolean isMeant(String slug, String name) {
    String wanted = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    String number = wanted.length() == 1 ? "0" + wanted : wanted;
    return slug.equals(wanted)
        || slug.startsWith(number + "-")
        || !wanted.isEmpty() && slug.substring(3).equals(wanted);
  }
}
