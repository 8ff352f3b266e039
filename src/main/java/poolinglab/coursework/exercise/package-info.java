/**
 * What an exercise is: a folder in {@code src/exercises}, read by {@link
 * poolinglab.coursework.exercise.Exercises}.
 *
 * <p>Read {@link poolinglab.coursework.exercise.Exercise} first, and beside it one of the folders;
 * {@link poolinglab.coursework.exercise.CaseSource} is what the Java code in such a folder extends.
 */
package poolinglab.coursework.exercise;
