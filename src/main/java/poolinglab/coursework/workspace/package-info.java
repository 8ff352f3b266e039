/**
 * A learner's own folder: what is written into it, what is remembered about it, and how changes in
 * it are noticed.
 *
 * <p>Read {@link poolinglab.coursework.workspace.Workspace} first.
 */
package poolinglab.coursework.workspace;
