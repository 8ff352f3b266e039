package poolinglab.network;

import java.util.ArrayList;
import java.util.List;
import poolinglab.geometry.GeometryException;
import poolinglab.reference.Adam;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.LayerGradients;
import poolinglab.reference.Relu;
import poolinglab.reference.SoftmaxCrossEntropy;

/**
 * A described network, trained by hand: forward through all layers, the loss, back through all
 * layers, and one step of Adam against the gradients.
 *
 * <pre>{@code
 * var training = new TrainingByHand(network, weights);
 * for (Batch batch : batches) {
 *   double loss = training.step(batch);
 * }
 * FeatureMaps probabilities = training.network().forward(images);
 * }</pre>
 */
public final class TrainingByHand {
  private final NetworkByHand network;
  private final List<Adam> ofValues = new ArrayList<>();
  private final List<Adam> ofBiases = new ArrayList<>();

  /**
   * What one batch says about the weights.
   *
   * @param loss mean over its images, in nats
   * @param gradients {@code ∂loss/∂weight}, in the order and the shape of the network's weights
   */
  public record Slope(double loss, List<Weights> gradients) {}

  /**
   * Before the first step.
   *
   * @param weights to begin with, one for each convolution and dense layer; they are copied
   * @throws NetworkException when they are not the network's, when it does not end in classes, or
   *     when a layer has no backward pass here
   */
  public TrainingByHand(ConvolutionalNetwork network, List<Weights> weights) {
    network.classes();
    network.layers().forEach(NetworkRules::checkHasBackward);
    List<Weights> own = new ArrayList<>();
    for (Weights each : weights) {
      own.add(new Weights(each.values().clone(), each.biases().clone()));
      ofValues.add(new Adam(each.values().length));
      ofBiases.add(new Adam(each.biases().length));
    }
    this.network = new NetworkByHand(network, own);
  }

  /** The network as it is now; the next step changes its weights. */
  public NetworkByHand network() {
    return network;
  }

  /**
   * Learns from one batch.
   *
   * @return its mean loss per image before the step, in nats
   * @throws GeometryException when the images or labels are not the network's
   */
  public double step(Batch batch) {
    Slope slope = slope(batch);
    descend(slope.gradients());
    return slope.loss();
  }

  /**
   * One step of Adam: the second half of {@link #step}.
   *
   * @param gradients in the order and the shape of the network's weights
   */
  public void descend(List<Weights> gradients) {
    double rate = network.network().learningRate();
    for (int i = 0; i < gradients.size(); i++) {
      Weights weights = network.weights().get(i);
      ofValues.get(i).step(weights.values(), gradients.get(i).values(), rate);
      ofBiases.get(i).step(weights.biases(), gradients.get(i).biases(), rate);
    }
  }

  /**
   * The first half of {@link #step}: the loss and its gradients, with the weights as they are.
   * Throws the same.
   */
  public Slope slope(Batch batch) {
    List<FeatureMaps> activations = network.activationsBeforeTheLast(batch.images());
    List<NetworkLayer> layers = network.network().layers();
    var lossLayer = new SoftmaxCrossEntropy(batch.labels());
    FeatureMaps gradient = lossLayer.backward(activations.get(layers.size()));
    List<Weights> gradients = new ArrayList<>();
    int weights = network.weights().size();
    for (int i = layers.size() - 1; i >= 0; i--) {
      NetworkLayer layer = layers.get(i);
      FeatureMaps input = activations.get(i);
      if (layer instanceof Pool || layer instanceof GlobalPool) {
        gradient = NetworkByHand.pooling(layer).backward(input, gradient);
      } else {
        boolean isLast = i == layers.size() - 1;
        FeatureMaps ofSums = isLast ? gradient : Relu.backward(activations.get(i + 1), gradient);
        LayerGradients back = backward(layer, network.weights().get(--weights), input, ofSums);
        gradients.add(0, new Weights(back.weights(), back.biases()));
        gradient = back.input();
      }
    }
    return new Slope(lossLayer.forward(activations.get(layers.size())), gradients);
  }

  private static LayerGradients backward(
      NetworkLayer layer, Weights weights, FeatureMaps input, FeatureMaps gradOutput) {
    return layer instanceof Convolution convolution
        ? convolution.byHand(weights, input.channels()).backward(input, gradOutput)
        : ((Dense) layer).byHand(weights).backward(input, gradOutput);
  }
}
