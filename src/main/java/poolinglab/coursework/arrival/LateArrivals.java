package poolinglab.coursework.arrival;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import poolinglab.coursework.archive.ShownName;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;

/**
 * A class together with what the same report was made from before: a late learner joins the class,
 * a second hand-in replaces the first, and who was removed is gone.
 *
 * @param arrival all learners
 * @param gone earlier submissions that are not there any more
 * @param notes what a teacher should know, a sentence each
 */
public record LateArrivals(Arrival arrival, List<Path> gone, List<String> notes) {
  public LateArrivals {
    gone = List.copyOf(gone);
    notes = List.copyOf(notes);
  }

  /**
   * Joins.
   *
   * @param arguments what is graded now
   * @param earlier what the report was made from before
   * @throws ExerciseException when an argument of now is missing or contains no learner
   */
  public static LateArrivals of(
      List<Path> arguments, List<String> earlier, Path report, List<Exercise> exercises) {
    Arrival all = Arrival.of(arguments, report, exercises);
    List<Path> now = real(arguments);
    List<Path> gone = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (String each : earlier) {
      Path path = Path.of(each);
      if (now.contains(path)) {
        continue;
      }
      try {
        if (!Files.exists(path)) {
          throw new ExerciseException(ShownName.of(path) + " does not exist.");
        }
        Arrival before = Arrival.of(List.of(path), report, exercises);
        List<String> replaced = learners(before);
        replaced.retainAll(learners(all));
        int more = before.handins().size() - replaced.size();
        all = all.with(before);
        if (more > 0) {
          notes.add(
              "The report also has %d from %s, graded into it earlier."
                  .formatted(more, ShownName.of(path)));
        }
        if (!replaced.isEmpty()) {
          notes.add(
              "Replaced: what %s handed in with %s. To combine them, give both at once."
                  .formatted(String.join(", ", replaced), ShownName.of(path)));
        }
      } catch (ExerciseException unreadable) {
        gone.add(path);
        notes.add(
            "No longer in the report: %s. %s"
                .formatted(ShownName.of(path), unreadable.getMessage()));
      }
    }
    return new LateArrivals(all, gone, notes);
  }

  private static List<String> learners(Arrival arrival) {
    return new ArrayList<>(arrival.handins().stream().map(Handin::learner).toList());
  }

  /** The arguments as the report remembers them. */
  public static List<Path> real(List<Path> arguments) {
    return arguments.stream().map(Arrival::real).distinct().toList();
  }
}
