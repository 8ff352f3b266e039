/**
 * Coursework: exercises that learners solve, and a grader that trusts none of their code.
 *
 * <p>An exercise is a folder (package {@code exercise}). A learner's answer is compiled by us,
 * checked in byte code, and run in a process of its own (packages {@code compile}, {@code sandbox},
 * {@code process}); it only returns values. Package {@code judge} compares them, {@code xray} finds
 * out why they differ, {@code grade} holds the result, and {@code report} shows it.
 */
package poolinglab.coursework;
