package poolinglab.coursework.exercise;

import java.util.Random;
import poolinglab.coursework.process.Wire;

/**
 * Where the cases of an exercise come from, and how an answer to one is judged. Every exercise
 * folder has a {@code Cases.java} whose class {@code Cases} extends this one.
 *
 * <p>Cases go from small to large: the first that an answer gets wrong is the one that the learner
 * sees. The expected answer is the exemplar's own.
 */
public abstract class CaseSource {
  /**
   * Writes down the cases of every group; the same ones for the same state of {@code random}.
   *
   * @throws Exception when that fails, which is a mistake in the exercise
   */
  public abstract void fill(CaseList cases, Random random) throws Exception;

  /**
   * Whether arguments are such as the instructions promise to the learner. Where an answer fails,
   * smaller inputs are tried, and of those only the promised ones. Unless overridden none is, and
   * the smallest of the listed cases is shown.
   */
  public boolean promises(Case smaller) {
    return false;
  }

  /**
   * How fast an answer must be. Exercises that add a race override this.
   *
   * @throws ExerciseException when there is a race and this was not overridden
   */
  public Speed speed() {
    throw new ExerciseException(
        "an exercise with a race says how fast an answer must be; override speed() in Cases.java");
  }

  /**
   * Judges one answer. Unless overridden it must equal the exemplar's, within the exercise's
   * tolerance.
   *
   * @param asked the case
   * @param answer what the answer's method returned; never an exception, which is always wrong
   * @param expected what the exemplar returned
   * @param tolerance how far a number may lie from the expected one, as a share of the larger of 1
   *     and the expected size; 0 asks for equality to the bit
   * @throws Exception when judging fails, which is a mistake in the exercise
   */
  public Judgement judge(Case asked, Object answer, Object expected, double tolerance)
      throws Exception {
    return Wire.equal(answer, expected, tolerance) ? Judgement.right() : Judgement.differs();
  }
}
