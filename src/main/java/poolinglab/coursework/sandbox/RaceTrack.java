package poolinglab.coursework.sandbox;

import java.util.List;
import java.util.function.Predicate;
import poolinglab.coursework.process.Question;

/** Where answers are raced. Tests have one that makes up the times. */
@FunctionalInterface
public interface RaceTrack {
  /**
   * Those who run; each program has the limits that it runs under.
   *
   * @param answer what is judged
   * @param exemplar the fast program that the exercise's author wrote
   * @param baseline the slow one
   */
  record Contestants(Program answer, Program exemplar, Program baseline) {}

  /**
   * Runs a race.
   *
   * @param question the call; the numbers of its arrays are drawn again for every lap
   * @param tolerance how far the answer's output may be from the exemplar's
   * @param decided whether the laps so far are enough
   * @return {@link Outcome.Raced}, or what ended the answer: an exception, a limit
   */
  Outcome race(
      Contestants contestants, Question question, double tolerance, Predicate<List<Lap>> decided);
}
