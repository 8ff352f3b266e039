/**
 * Networks from and to other frameworks.
 *
 * <p>{@code program} writes a described network as a program for Keras, PyTorch or Deeplearning4j:
 * start with {@link poolinglab.translate.export.Framework}. {@code keras} reads and writes Keras's
 * own files.
 *
 * <p>May use geometry, network, dl4j, file, and of reference its names of poolings and activation
 * functions.
 */
package poolinglab.translate;
