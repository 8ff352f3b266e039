package poolinglab.coursework.grade;

/**
 * What a group of cases earned.
 *
 * @param name as the exercise names it
 * @param title as learners read it
 * @param points what it can earn
 * @param earned {@code points} when all cases are right, else 0
 * @param cases how many cases it has
 * @param right how many of them were answered rightly
 */
public record GroupResult(
    String name, String title, int points, int earned, int cases, int right) {}
