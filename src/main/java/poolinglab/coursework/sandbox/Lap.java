package poolinglab.coursework.sandbox;

/**
 * The times of one lap, in which every contestant gets the same input.
 *
 * @param baseline nanoseconds of the slow program that the answer is measured against
 * @param exemplar nanoseconds of the exemplar
 * @param answer nanoseconds of the answer
 */
public record Lap(long baseline, long exemplar, long answer) {
  public Lap {
    baseline = Math.max(1, baseline);
    exemplar = Math.max(1, exemplar);
    answer = Math.max(1, answer);
  }
}
