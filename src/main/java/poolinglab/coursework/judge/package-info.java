/**
 * Judges what answers returned: points by groups of cases, and the misconception by its behaviour.
 *
 * <p>The results are records: {@link poolinglab.coursework.judge.LearnerResult} holds one {@link
 * poolinglab.coursework.judge.ExerciseResult} for each exercise.
 */
package poolinglab.coursework.judge;
