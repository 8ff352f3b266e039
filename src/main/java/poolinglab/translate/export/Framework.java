package poolinglab.translate.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import poolinglab.file.StoredArray;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkException;
import poolinglab.network.Weights;

/** Where a network can be taken to. */
public enum Framework {
  KERAS {
    @Override
    public String program(ConvolutionalNetwork network, Optional<String> weightsFile, String name) {
      return KerasProgram.of(network, weightsFile);
    }

    @Override
    public Map<String, StoredArray> weights(ConvolutionalNetwork network, List<Weights> weights) {
      return KerasProgram.weights(network, weights);
    }
  },
  PYTORCH {
    @Override
    public String program(ConvolutionalNetwork network, Optional<String> weightsFile, String name) {
      return PyTorchProgram.of(network, weightsFile);
    }

    @Override
    public Map<String, StoredArray> weights(ConvolutionalNetwork network, List<Weights> weights) {
      return PyTorchProgram.weights(network, weights);
    }
  },
  DL4J {
    @Override
    public String program(ConvolutionalNetwork network, Optional<String> weightsFile, String name) {
      return Dl4jProgram.of(network, weightsFile, name);
    }

    @Override
    public Map<String, StoredArray> weights(ConvolutionalNetwork network, List<Weights> weights) {
      return Dl4jProgram.weights(network, weights);
    }
  };

  /**
   * A program that defines the network and runs as it is; a remark says where the frameworks assume
   * different things.
   *
   * @param weightsFile what the program loads its weights from: a {@code .npz} file with {@link
   *     #weights}, or in Keras a {@code .weights.h5}
   * @param name of a class, where the language wants one
   * @throws NetworkException when the framework has no such layer
   */
  public abstract String program(
      ConvolutionalNetwork network, Optional<String> weightsFile, String name);

  /**
   * The weights as this framework names, orders and arranges them.
   *
   * @param weights as {@link poolinglab.network.NetworkByHand} has them
   */
  public abstract Map<String, StoredArray> weights(
      ConvolutionalNetwork network, List<Weights> weights);
}
