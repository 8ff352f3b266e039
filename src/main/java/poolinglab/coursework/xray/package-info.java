/**
 * X-ray: finds out what a wrong answer really does.
 *
 * <p>An answer is a function, so it is measured: it is run on probes, and small models of what it
 * should do have their knobs turned until one returns what the answer returned, in every case. Only
 * then is a mistake named. Where no model fits, what was measured is said, and no name.
 *
 * <p>Read {@link poolinglab.coursework.xray.Xray} first, then {@code Pooling}, the model with the
 * most knobs, and {@code PoolingTurns}, what learners get wrong in it. Uses the process and sandbox
 * packages for calls and their outcomes, and the exercise package for the prepared wrong answers.
 */
package poolinglab.coursework.xray;
