package poolinglab.coursework.submission;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poolinglab.coursework.archive.Archives;
import poolinglab.coursework.exercise.Description;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Group;

/** Exercises to hand in for. */
final class TwoExercises {
  static final String MAX = "02-max-pool";
  static final String MEAN = "03-mean-pool";
  static final String MAX_FILE = MAX + "/MaxPool.java";
  static final String MEAN_FILE = MEAN + "/MeanPool.java";
  static final String MAX_SOURCE = "class MaxPool {}\n";
  static final String MEAN_SOURCE = "class MeanPool {}\n";
  static final List<Exercise> ALL = List.of(exercise(MAX, "MaxPool"), exercise(MEAN, "MeanPool"));

  private TwoExercises() {}

  static Submission read(Path path) {
    return read(path, ALL);
  }

  static Submission read(Path path, List<Exercise> exercises) {
    return SubmissionReader.read(
        Archives.stem(path.getFileName().toString()),
        List.of(SubmissionPart.of("", path)),
        exercises);
  }

  private static Exercise exercise(String slug, String className) {
    Description description =
        new Description(
            slug, "an idea", className, List.of(new Group("a", "A", 1)), null, null, 0, 0, null);
    return new Exercise(
        slug,
        Path.of(slug),
        description,
        "",
        List.of(),
        Map.of("stub/" + className + ".java", "class " + className + " { /* write me */ }"),
        Optional.empty(),
        List.of());
  }
}
