/**
 * What Keras, PyTorch and Deeplearning4j assume unless told otherwise, side by side. Start with
 * {@link poolinglab.translate.defaults.Defaults}; {@link
 * poolinglab.translate.defaults.LibraryDefaults} asks Deeplearning4j as it runs.
 */
package poolinglab.translate.defaults;
