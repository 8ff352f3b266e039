package poolinglab.coursework.report;

/**
 * What a report says of an exercise.
 *
 * @param slug the folder's name
 * @param number as people call it: exercise 2
 * @param title a line
 * @param points what it can earn
 * @param tolerance how far a number may be from the expected one before it is marked as wrong
 */
public record ExerciseHeading(
    String slug, int number, String title, int points, double tolerance) {}
