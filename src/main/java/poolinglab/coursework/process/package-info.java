/**
 * The process in which a learner's code answers, and the values that cross the pipe.
 *
 * <p>These classes are all of ours that an answer's process has, so they use the JDK alone. Read
 * {@link poolinglab.coursework.process.Wire} first.
 */
package poolinglab.coursework.process;
