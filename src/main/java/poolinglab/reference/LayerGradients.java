package poolinglab.reference;

/**
 * What a layer with weights hands back when a gradient reaches its output: how the loss changes
 * with everything that went into it.
 *
 * @param input {@code ∂loss/∂input}, for the layer before. [N,C,H,W]
 * @param weights {@code ∂loss/∂weights}, in the weights' order: the sum over the batch
 * @param biases {@code ∂loss/∂biases}, the sum over the batch
 */
public record LayerGradients(FeatureMaps input, float[] weights, float[] biases) {}
