package poolinglab.coursework.submission;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import poolinglab.coursework.exercise.Exercise;

/**
 * Reads what a learner handed in.
 *
 * <p>An exercise's files lie in a folder named as the exercise, at the top or at most {@value
 * Limits#WRAPPERS} folders deep: the answer, other Java files directly beside it, and {@code
 * prediction.txt}. All else is passed over. A folder with nothing but a zip in it, as learning
 * platforms make one for each learner, is read as that zip. Files are only ever read as text; a
 * link is never followed, a pipe never opened, and reading ends at the {@link Limits}.
 */
public final class SubmissionReader {
  private SubmissionReader() {}

  /**
   * Reads a submission. Nothing in it makes this throw: what is refused is among the problems, of
   * the one exercise that it costs, or of the whole.
   *
   * @param path a folder or a zip
   * @param exercises which may be handed in
   */
  public static Submission read(Path path, List<Exercise> exercises) {
    String learner = Submissions.learner(path);
    try {
      HandedIn handedIn = new HandedIn(exercises);
      items(path).stream().sorted(Comparator.comparing(Item::path)).forEach(handedIn::add);
      return handedIn.read(learner);
    } catch (RefusedException whole) {
      return new Submission(learner, Map.of(), List.of(whole.getMessage()));
    }
  }

  private static List<Item> items(Path path) throws RefusedException {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return ZipItems.of(path);
    }
    List<Item> items = FolderItems.of(path);
    boolean holdsOneZip = items.size() == 1 && Submissions.isZip(items.get(0).path());
    return holdsOneZip ? ZipItems.of(path.resolve(items.get(0).path())) : items;
  }
}
