package poolinglab.coursework.submission;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import poolinglab.coursework.archive.ExceededException;
import poolinglab.coursework.archive.RefusedException;
import poolinglab.coursework.exercise.Exercise;

/**
 * Reads what a learner handed in.
 *
 * <p>A file belongs to the exercise whose folder it is in, else to the one whose answer it is by
 * its name or by the class it declares. An answer comes with the Java files directly beside it and
 * its prediction. All else is passed over. Archives are read as folders. Files are only ever read
 * as text; links are not followed, pipes not opened, and reading ends at the {@link
 * poolinglab.coursework.archive.Limits}.
 */
public final class SubmissionReader {
  private SubmissionReader() {}

  /**
   * Reads a submission. Nothing in it makes this throw: what is refused is among the problems, of
   * the one exercise that it costs, or of the whole.
   *
   * @param parts what was handed in
   * @param exercises which may be handed in
   */
  public static Submission read(
      String learner, List<SubmissionPart> parts, List<Exercise> exercises) {
    FileSorter sorter = new FileSorter(exercises);
    try {
      for (SubmissionPart part : parts) {
        try {
          new FileWalk(sorter, part.order()).visit(part.folder());
        } catch (ExceededException tooMuch) {
          throw tooMuch;
        } catch (RefusedException unreadable) {
          sorter.refused(List.of(), unreadable.getMessage());
        }
      }
      return sorter.read(learner);
    } catch (ExceededException tooMuch) {
      return refused(learner, exercises, tooMuch.getMessage());
    }
  }

  /** A submission of which nothing is read: every exercise is refused. */
  private static Submission refused(String learner, List<Exercise> exercises, String why) {
    Map<String, AnswerFiles> answers = new TreeMap<>();
    exercises.forEach(each -> answers.put(each.slug(), AnswerFiles.refused(List.of(why))));
    return new Submission(learner, answers, List.of(why));
  }

  /**
   * Reads the files of one exercise in a learner's own folder, as a check does: the same way as
   * they are read when the folder is handed in.
   *
   * @param workspace with the folders of all exercises
   */
  public static AnswerFiles readExercise(
      Path workspace, Exercise exercise, List<Exercise> exercises) {
    Submission submission = read("", List.of(SubmissionPart.of("", workspace)), exercises);
    return Optional.ofNullable(submission.answers().get(exercise.slug()))
        .orElseGet(
            () -> new AnswerFiles(Map.of(), Optional.empty(), List.of(), submission.problems()));
  }
}
