package poolinglab.network;

import java.util.ArrayList;
import java.util.List;
import poolinglab.geometry.GeometryException;
import poolinglab.reference.ActivationByHand;
import poolinglab.reference.Conv2D;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.FullyConnected;

/**
 * A described network with its weights, run by hand: every layer by the loops of the reference.
 *
 * <pre>{@code
 * FeatureMaps probabilities = new NetworkByHand(network, weights).forward(images);
 * }</pre>
 *
 * @param weights one for each convolution, dense layer and batch normalisation, in order
 */
public record NetworkByHand(ConvolutionalNetwork network, List<Weights> weights) {

  /**
   * @throws NetworkException when there are not as many weights as the layers have parameters
   */
  public NetworkByHand {
    weights = List.copyOf(weights);
    List<NetworkLayer> layers = network.layers();
    List<Shape> shapes = network.shapes();
    int next = 0;
    for (int i = 0; i < layers.size(); i++) {
      long expected = layers.get(i).parameters(shapes.get(i)).count();
      if (expected > 0) {
        long given = next < weights.size() ? count(weights.get(next)) : 0;
        NetworkException.require(
            given == expected,
            "layer %s '%s' has %s weights and biases; got %s. Give those of the same network.",
            i + 1,
            layers.get(i).word(),
            expected,
            given);
        next++;
      }
    }
    NetworkException.require(
        next == weights.size(),
        "'%s' has %s layers with weights; got %s. Give those of the same network.",
        network,
        next,
        weights.size());
  }

  private static long count(Weights weights) {
    return (long) weights.values().length + weights.biases().length;
  }

  /**
   * What the last layer gives, for most networks the probability of each class. [N,C,H,W] →
   * [N,classes,1,1]
   *
   * @throws GeometryException when the images are not the network's
   */
  public FeatureMaps forward(FeatureMaps images) {
    List<FeatureMaps> activations = activations(images);
    return activations.get(activations.size() - 1);
  }

  /**
   * The images, and what each layer makes of them: one entry more than layers. Vectors are feature
   * maps of 1×1.
   *
   * @throws GeometryException when the images are not the network's
   */
  public List<FeatureMaps> activations(FeatureMaps images) {
    Shape.Maps expected = network.input();
    GeometryException.require(
        images.channels() == expected.channels() && images.size().equals(expected.size()),
        "the network takes images of %s; got %s. Give such images.",
        expected,
        images.shape());
    List<FeatureMaps> activations = new ArrayList<>(List.of(images));
    int next = 0;
    for (NetworkLayer layer : network.layers()) {
      FeatureMaps input = activations.get(activations.size() - 1);
      boolean isLast = activations.size() == network.layers().size();
      if (layer instanceof Convolution convolution) {
        activations.add(convolve(convolution, weights.get(next++), input));
      } else if (layer instanceof Dense dense) {
        activations.add(connect(dense, weights.get(next++), input, isLast));
      } else if (layer instanceof BatchNormalization normalization) {
        activations.add(normalization.byHand(weights.get(next++)).forward(input));
      } else {
        activations.add(withoutWeights(layer, input));
      }
    }
    return activations;
  }

  private static FeatureMaps convolve(Convolution convolution, Weights weights, FeatureMaps input) {
    FeatureMaps kernels =
        FeatureMaps.of(
            convolution.filters(),
            input.channels(),
            convolution.window().kernelSize(),
            weights.values());
    float[] biases = convolution.bias() ? weights.biases() : new float[convolution.filters()];
    FeatureMaps sums = new Conv2D(convolution.window(), kernels, biases).forward(input);
    return ActivationByHand.forward(convolution.activation(), sums);
  }

  private static FeatureMaps connect(
      Dense dense, Weights weights, FeatureMaps input, boolean isLast) {
    float[] biases = dense.bias() ? weights.biases() : new float[dense.units()];
    FeatureMaps sums = new FullyConnected(weights.values(), biases).forward(input);
    return ActivationByHand.forward(dense.activation(isLast), sums);
  }

  private static FeatureMaps withoutWeights(NetworkLayer layer, FeatureMaps input) {
    if (layer instanceof Pool pool) {
      return pool.byHand().forward(input);
    }
    if (layer instanceof GlobalPool global) {
      return global.byHand().forward(input);
    }
    return layer instanceof Activate activate
        ? ActivationByHand.forward(activate.activation(), input)
        : input;
  }
}
