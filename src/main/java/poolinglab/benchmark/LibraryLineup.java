package poolinglab.benchmark;

import java.util.List;
import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.conformance.Dl4jPooling;
import poolinglab.conformance.Nd4jArrays;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.library.Nd4jOp;

/**
 * Deeplearning4j's ways to pool: ND4J's operation, into memory that is there or new, and {@code
 * SubsamplingLayer}, which always allocates its result. Inputs are ready in ND4J's memory.
 */
final class LibraryLineup implements AutoCloseable {
  static final String OPERATION = "libnd4j ";

  private final PoolingCase asked;
  private final Pass pass;
  private final INDArray input;
  private final INDArray gradOutput;
  private final INDArray result;

  LibraryLineup(PoolingCase asked, Pass pass) {
    this.asked = asked;
    this.pass = pass;
    input = Nd4jArrays.toNd4j(asked.input());
    gradOutput = Nd4jArrays.toNd4j(asked.gradOutput());
    result = (pass == Pass.FORWARD ? gradOutput : input).dup('c');
  }

  List<Contestant> contestants() {
    DynamicCustomOp operation = call().addOutputs(result).build();
    String name = OPERATION + operation.opName();
    return List.of(
        new LibraryContestant(name, false, () -> Nd4j.exec(operation)[0]),
        new LibraryContestant(name, true, () -> Nd4j.exec(call().build())[0]),
        new LibraryContestant("SubsamplingLayer", true, layer()));
  }

  private DynamicCustomOp.DynamicCustomOpsBuilder call() {
    return pass == Pass.FORWARD
        ? Nd4jOp.forward(asked.pooling(), input)
        : Nd4jOp.backward(asked.pooling(), input, gradOutput);
  }

  private Supplier<INDArray> layer() {
    Dl4jPooling layer = new Dl4jPooling(asked.pooling());
    if (pass == Pass.FORWARD) {
      return () -> layer.activate(input);
    }
    layer.activate(input);
    return () -> layer.backpropagate(gradOutput);
  }

  /** Gives the memory back, which Java's collector would do much later. */
  @Override
  public void close() {
    input.close();
    gradOutput.close();
    result.close();
  }
}
