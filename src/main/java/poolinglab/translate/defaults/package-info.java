/**
 * What Keras, PyTorch and Deeplearning4j assume when one does not say, side by side. Start with
 * {@link poolinglab.translate.defaults.Defaults}; {@link
 * poolinglab.translate.defaults.LibraryDefaults} asks Deeplearning4j as it runs.
 */
package poolinglab.translate.defaults;
