/**
 * Judges answers: builds them, runs every case in the sandbox, compares, and adds up the points.
 *
 * <p>Start with {@link poolinglab.coursework.judge.Workshop}, which marks one answer to one
 * exercise.
 */
package poolinglab.coursework.judge;
