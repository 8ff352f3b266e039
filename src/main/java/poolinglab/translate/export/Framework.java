package poolinglab.translate.export;

import java.util.List;
import java.util.Map;
import poolinglab.file.StoredArray;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkException;
import poolinglab.network.Weights;

/** Where a network can be taken to. */
public enum Framework {
  KERAS {
    @Override
    public String program(Export export) {
      return KerasProgram.of(export);
    }

    @Override
    public Map<String, StoredArray> weights(ConvolutionalNetwork network, List<Weights> weights) {
      return KerasProgram.weights(network, weights);
    }
  },
  PYTORCH {
    @Override
    public String program(Export export) {
      return PyTorchProgram.of(export);
    }

    @Override
    public Map<String, StoredArray> weights(ConvolutionalNetwork network, List<Weights> weights) {
      return PyTorchProgram.weights(network, weights);
    }
  },
  DL4J {
    @Override
    public String program(Export export) {
      return Dl4jProgram.of(export);
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
   * @throws NetworkException when the framework has no such layer
   */
  public abstract String program(Export export);

  /**
   * The weights as this framework names, orders and arranges them.
   *
   * @param weights as {@link poolinglab.network.NetworkByHand} has them
   */
  public abstract Map<String, StoredArray> weights(
      ConvolutionalNetwork network, List<Weights> weights);
}
