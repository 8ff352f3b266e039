/**
 * The command {@code ./pooling}: what a person types becomes calls of the other packages, and what
 * they answer becomes text. The only place that knows all of them.
 *
 * <p>Read {@link poolinglab.cli.PoolingCommand} first. Results go to standard output, progress and
 * errors to standard error; the exit code is 0 when done, 1 when a comparison or an answer failed,
 * 2 for invalid input.
 */
package poolinglab.cli;
