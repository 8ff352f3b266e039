package poolinglab.lab.browser;

import java.util.ArrayList;
import java.util.List;
import poolinglab.network.Batch;
import poolinglab.network.Convolution;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
import poolinglab.network.TrainingByHand;
import poolinglab.network.Weights;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.FullyConnected;
import poolinglab.reference.LayerGradients;
import poolinglab.reference.Relu;
import poolinglab.reference.SoftmaxCrossEntropy;

/**
 * {@link TrainingByHand} with convolutions over flat arrays: the same losses and weights, digit by
 * digit, for convolutions with ReLU, poolings, and a dense layer at the end.
 */
final class FlatTraining {
  private final ConvolutionalNetwork description;
  private final TrainingByHand byHand;

  /** Throws as {@link TrainingByHand} does. */
  FlatTraining(ConvolutionalNetwork description, List<Weights> weights) {
    this.description = description;
    this.byHand = new TrainingByHand(description, weights);
  }

  /** One for each convolution and dense layer; the next step changes them. */
  List<Weights> weights() {
    return byHand.network().weights();
  }

  /** Learns from one batch; returns its mean loss before the step, in nats. */
  double step(Batch batch) {
    List<NetworkLayer> layers = description.layers();
    List<FeatureMaps> activations = activations(batch.images());
    FeatureMaps scores = activations.get(layers.size());
    var lossLayer = new SoftmaxCrossEntropy(batch.labels());
    FeatureMaps gradient = lossLayer.backward(scores);
    List<Weights> gradients = new ArrayList<>();
    int learning = weights().size();
    for (int i = layers.size() - 1; learning > 0; i--) {
      FeatureMaps input = activations.get(i);
      if (layers.get(i) instanceof Pool pool) {
        gradient = pool.byHand().backward(input, gradient);
        continue;
      }
      LayerGradients back;
      if (layers.get(i) instanceof Convolution convolution) {
        FeatureMaps ofSums = Relu.backward(activations.get(i + 1), gradient);
        back = flat(convolution, --learning, input).backward(input, ofSums, learning > 0);
      } else {
        back = dense(--learning).backward(input, gradient);
      }
      gradients.add(0, new Weights(back.weights(), back.biases()));
      gradient = back.input();
    }
    byHand.descend(gradients);
    return lossLayer.forward(scores);
  }

  /** The sums of the last layer, from which softmax makes probabilities. [N,classes,1,1] */
  FeatureMaps scores(FeatureMaps images) {
    return activations(images).get(description.layers().size());
  }

  private List<FeatureMaps> activations(FeatureMaps images) {
    List<FeatureMaps> activations = new ArrayList<>(List.of(images));
    int learning = 0;
    for (NetworkLayer layer : description.layers()) {
      FeatureMaps input = activations.get(activations.size() - 1);
      if (layer instanceof Pool pool) {
        activations.add(pool.byHand().forward(input));
      } else if (layer instanceof Convolution convolution) {
        activations.add(Relu.forward(flat(convolution, learning++, input).forward(input)));
      } else {
        activations.add(dense(learning++).forward(input));
      }
    }
    return activations;
  }

  private FlatConvolution flat(Convolution convolution, int number, FeatureMaps input) {
    Weights own = weights().get(number);
    FeatureMaps kernels =
        FeatureMaps.of(
            convolution.filters(),
            input.channels(),
            convolution.window().kernelSize(),
            own.values());
    return new FlatConvolution(convolution.window(), kernels, own.biases());
  }

  private FullyConnected dense(int number) {
    return new FullyConnected(weights().get(number).values(), weights().get(number).biases());
  }
}
