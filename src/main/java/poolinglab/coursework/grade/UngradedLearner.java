package poolinglab.coursework.grade;

/**
 * A learner of whom nothing could be graded, and who therefore has no marks.
 *
 * @param learner the name
 * @param handedInAs what the platform called the file or folder
 * @param why a sentence or several
 */
public record UngradedLearner(String learner, String handedInAs, String why) {}
