package poolinglab.coursework.judge;

/**
 * A mistake that was recognised.
 *
 * @param name the wrong answer that behaves alike: a file in the exercise's {@code wrong/}
 * @param misconception its number in the list of misconceptions; 0 for a slip that is in none
 * @param text what the learner reads
 */
public record Finding(String name, int misconception, String text) {}
