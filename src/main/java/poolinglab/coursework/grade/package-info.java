/**
 * The result of marking, as records.
 *
 * <p>A {@link poolinglab.coursework.grade.ClassResult} holds a {@link
 * poolinglab.coursework.grade.LearnerResult} for each learner, and that an {@link
 * poolinglab.coursework.grade.ExerciseResult} for each exercise.
 */
package poolinglab.coursework.grade;
