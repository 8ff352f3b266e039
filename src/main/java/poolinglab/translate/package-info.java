/**
 * Networks from and to other frameworks.
 *
 * <p>{@code keras} reads Keras's own files: start with {@link
 * poolinglab.translate.keras.KerasModel}.
 *
 * <p>May use geometry, network, dl4j, file, and of reference its data types and names.
 */
package poolinglab.translate;
