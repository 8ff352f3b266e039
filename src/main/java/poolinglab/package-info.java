/**
 * Pooling in convolutional networks: start reading in {@code geometry}, then {@code reference}.
 *
 * <p>This package is the hall that every other one opens on. It holds what all of them share and
 * nothing else: {@link poolinglab.UserException}, the root of what is the user's doing, {@link
 * poolinglab.Meter}, the progress of something slow, {@link poolinglab.Home}, the project's folder,
 * {@link poolinglab.Resource}, texts that are part of the program, and {@link
 * poolinglab.Printable}, text made safe for a terminal.
 */
package poolinglab;
