/**
 * What one learner handed in, sorted into the answers to exercises.
 *
 * <p>Read {@link poolinglab.coursework.submission.SubmissionReader} first. Nothing here writes to
 * disk or runs anything; what is refused costs one exercise and is explained in a sentence, and
 * what was not obvious is noted.
 */
package poolinglab.coursework.submission;
