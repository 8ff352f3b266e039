/**
 * What a learner handed in, a folder or a zip, read as text that nothing is trusted in.
 *
 * <p>Read {@link poolinglab.coursework.submission.SubmissionReader} first. {@link
 * poolinglab.coursework.submission.Submissions} finds the learners, {@link
 * poolinglab.coursework.submission.Limits} says how much may be handed in. Nothing here writes to
 * disk, follows a link or runs anything; what is refused costs one exercise and is said in a
 * sentence.
 *
 * <pre>{@code
 * for (Path path : Submissions.find(List.of(Path.of("class-7b")))) {
 *   Submission submission = SubmissionReader.read(path, exercises.all());
 * }
 * }</pre>
 */
package poolinglab.coursework.submission;
