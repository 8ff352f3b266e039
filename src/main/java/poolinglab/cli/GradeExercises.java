package poolinglab.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.exercise.Needs;
import poolinglab.data.BundledImages;

/** Which exercises are graded. */
final class GradeExercises {
  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description = "Folder with the exercises; Pooling Lab's own when not given.")
  private Path folder =
      Path.of(System.getProperty(BundledImages.HOME, "")).resolve("src/exercises");

  @Option(
      names = "--only",
      paramLabel = "SLUG",
      split = ",",
      description = "Grade only these exercises: names or numbers, with commas between.")
  private List<String> only = List.of();

  @Option(
      names = "--no-training",
      description = "Leave out exercises whose marking trains a network.")
  private boolean noTraining;

  /** All there are, also those that are not graded. */
  Exercises course() {
    return Exercises.open(folder);
  }

  List<Exercise> graded(Exercises exercises) {
    List<Exercise> wanted =
        only.isEmpty() ? exercises.all() : only.stream().map(exercises::named).distinct().toList();
    List<Exercise> graded =
        wanted.stream()
            .filter(each -> !noTraining || each.description().needs() != Needs.TRAINING)
            .toList();
    if (graded.isEmpty()) {
      throw new BadInput(
          "at least one exercise must be graded; --only and --no-training leave none. Name"
              + " another.");
    }
    return graded;
  }
}
