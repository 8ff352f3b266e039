package poolinglab.coursework.exercise;

/**
 * Cases that earn their points together.
 *
 * @param name as the cases name it
 * @param title what a learner reads
 * @param points what it earns when all of its cases are right
 */
public record Group(String name, String title, int points) {
  /** The group that a filled-in prediction belongs to. */
  public static final String PREDICTION = "prediction";

  public Group {
    if (name == null || title == null) {
      throw new ExerciseException(
          "a group has a name and a title; got name %s, title %s. Add it.".formatted(name, title));
    }
    if (points < 1) {
      throw new ExerciseException(
          "a group earns at least 1 point; got %s for %s. Correct its points in exercise.json."
              .formatted(points, name));
    }
  }
}
