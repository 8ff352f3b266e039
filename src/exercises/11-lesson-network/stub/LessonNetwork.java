import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/**
 * The lesson's network with pooling, as Deeplearning4j describes it.
 *
 * @see MultiLayerConfiguration
 * @see NeuralNetConfiguration
 * @see InputType
 * @see ConvolutionLayer
 * @see SubsamplingLayer
 * @see OutputLayer
 * @see Activation
 * @see LossFunctions
 */
class LessonNetwork {
  /** Returns the network's configuration as JSON. */
  static String network() {
    throw new UnsupportedOperationException("write me");
  }
}
