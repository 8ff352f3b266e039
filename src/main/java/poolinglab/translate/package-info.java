/**
 * Networks from and to other frameworks.
 *
 * <p>{@code keras} reads Keras's own files: start with {@link
 * poolinglab.translate.keras.KerasModel}. {@code export} writes a network as a program for Keras,
 * PyTorch or Deeplearning4j, and as a file of Keras: start with {@link
 * poolinglab.translate.export.Framework}.
 *
 * <p>May use geometry, network, dl4j, file, and of reference its data types and names.
 */
package poolinglab.translate;
