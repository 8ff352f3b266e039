/**
 * Work in separate processes: waiting, threads, native libraries and memory of one must not affect
 * another.
 *
 * <p>Read {@link poolinglab.process.LinePeer} first: a line asks, lines answer.
 */
package poolinglab.process;
