/**
 * Coursework: exercises that learners solve, and a grader that trusts none of their code.
 *
 * <p>An exercise is a folder (package {@code exercise}). A learner's answer is compiled by us,
 * checked in byte code, and run in a process of its own (packages {@code compile}, {@code sandbox},
 * {@code process}); it only answers, and is judged here (package {@code judge}).
 */
package poolinglab.coursework;
