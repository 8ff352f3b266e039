package poolinglab.network;

import java.util.ArrayList;
import java.util.List;
import poolinglab.geometry.GeometryException;
import poolinglab.reference.ActivationByHand;
import poolinglab.reference.Conv2D;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Pooling;

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
    List<FeatureMaps> activations = activationsBeforeTheLast(images);
    int last = activations.size() - 1;
    if (last > 0 && network.layers().get(last - 1) instanceof Dense dense) {
      FeatureMaps sums = activations.get(last);
      activations.set(last, ActivationByHand.forward(dense.activation(true), sums));
    }
    return activations;
  }

  /** The same, with the sums of the last dense layer in place of what it makes of them. */
  List<FeatureMaps> activationsBeforeTheLast(FeatureMaps images) {
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
        Conv2D byHand = convolution.byHand(weights.get(next++), input.channels());
        activations.add(ActivationByHand.forward(convolution.activation(), byHand.forward(input)));
      } else if (layer instanceof Dense dense) {
        FeatureMaps sums = dense.byHand(weights.get(next++)).forward(input);
        activations.add(isLast ? sums : ActivationByHand.forward(dense.activation(false), sums));
      } else if (layer instanceof BatchNormalization normalization) {
        activations.add(normalization.byHand(weights.get(next++)).forward(input));
      } else if (layer instanceof Activate activate) {
        activations.add(ActivationByHand.forward(activate.activation(), input));
      } else if (layer instanceof LeakyRelu leaky) {
        activations.add(leaky.forward(input));
      } else {
        activations.add(layer instanceof Dropout ? input : pooling(layer).forward(input));
      }
    }
    return activations;
  }

  static Pooling pooling(NetworkLayer layer) {
    return layer instanceof Pool pool ? pool.byHand() : ((GlobalPool) layer).byHand();
  }
}
