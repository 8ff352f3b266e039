/**
 * Runs an answer at arm's length: in a process of its own, with limits, and inside bubblewrap where
 * that is there.
 *
 * <p>Read {@link poolinglab.coursework.sandbox.Sandbox} first. The checks of byte code come before
 * (package {@code compile}); this is the second wall.
 */
package poolinglab.coursework.sandbox;
