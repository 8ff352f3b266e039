package poolinglab.translate.export;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import poolinglab.file.StoredArray;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkException;
import poolinglab.network.Weights;

/** Where a network can be taken to. */
public enum Framework {
  KERAS(KerasProgram::of, KerasProgram::weights),
  PYTORCH(PyTorchProgram::of, PyTorchProgram::weights),
  DL4J(Dl4jProgram::of, Dl4jProgram::weights);

  private final Function<Export, String> program;
  private final BiFunction<ConvolutionalNetwork, List<Weights>, Map<String, StoredArray>> weights;

  Framework(
      Function<Export, String> program,
      BiFunction<ConvolutionalNetwork, List<Weights>, Map<String, StoredArray>> weights) {
    this.program = program;
    this.weights = weights;
  }

  /**
   * A program that defines the network and runs as it is; a remark says where the frameworks assume
   * different things.
   *
   * @throws NetworkException when the framework has no such layer
   */
  public String program(Export export) {
    return program.apply(export);
  }

  /**
   * The weights as this framework names, orders and arranges them.
   *
   * @param learned as {@link poolinglab.network.NetworkByHand} has them
   */
  public Map<String, StoredArray> weights(ConvolutionalNetwork network, List<Weights> learned) {
    return weights.apply(network, learned);
  }
}
