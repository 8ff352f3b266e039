/**
 * Work in processes of its own: what waiting, threads, native libraries or memory of one must not
 * change in another.
 *
 * <p>Read {@link poolinglab.process.LinePeer} first: a line asks, lines answer.
 */
package poolinglab.process;
