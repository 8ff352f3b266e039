package poolinglab.coursework.exercise;

/**
 * How fast an answer must be in a race.
 *
 * @param factor how many times as fast as the baseline
 * @param diagnosis the file in {@code wrong/} whose diagnosis a slower one gets, without its ending
 */
public record Speed(double factor, String diagnosis) {}
