/**
 * Models that Keras has saved, read without Keras and without ND4J: {@code .h5} of Keras 1 to 3,
 * {@code .keras} of TF-Keras 2.12 and later and of Keras 3.
 *
 * <p>Read {@link poolinglab.translate.keras.KerasModel} first. A file is taken for what it says,
 * and nothing in it is believed: names, shapes and sizes are compared with each other before memory
 * is used, and no code in it is ever run. What a network here cannot say is refused in one line
 * that names the layer.
 */
package poolinglab.translate.keras;
