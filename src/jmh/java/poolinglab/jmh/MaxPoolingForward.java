package poolinglab.jmh;

import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import poolinglab.benchmark.InputShape;
import poolinglab.conformance.Nd4jArrays;
import poolinglab.conformance.library.Nd4jOp;
import poolinglab.geometry.WindowSpec;
import poolinglab.ladder.FastPooling;
import poolinglab.ladder.Rung;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;

/**
 * Max pooling 2×2/2 forward, each rung in a JVM of its own: what {@code ./pooling benchmark}
 * measures in one process, without anybody else's traces in the compiler's profile.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-XX:+UseSerialGC", "-Xmx4g"})
@State(Scope.Benchmark)
public class MaxPoolingForward {
  private static final MaxPooling POOLING = new MaxPooling(WindowSpec.ofKernel(2));
  private static final long SEED = 42;

  @Param({"32x64x112x112", "64x32x28x28", "1x1x28x28"})
  public String shape;

  /** The kernels on one rung. */
  @State(Scope.Benchmark)
  public static class Kernel {
    @Param({"NAIVE", "FLAT", "TWO_BY_TWO", "ROWS_THEN_PAIRS", "TWO_BY_TWO_VECTOR"})
    public Rung rung;

    private FastPooling pooling;

    @Setup(Level.Trial)
    public void climb() {
      pooling = new FastPooling(POOLING).on(rung);
    }
  }

  /** The library's operation, its arrays in its own memory. */
  @State(Scope.Benchmark)
  public static class Library {
    private DynamicCustomOp operation;

    @Setup(Level.Trial)
    public void build(MaxPoolingForward forward) {
      INDArray result = Nd4jArrays.toNd4j(forward.output);
      operation =
          Nd4jOp.forward(POOLING, Nd4jArrays.toNd4j(forward.input)).addOutputs(result).build();
    }
  }

  private FeatureMaps input;
  private FeatureMaps output;

  @Setup(Level.Trial)
  public void draw() {
    input = InputShape.parse(shape).random(SEED);
    output = POOLING.forward(input);
  }

  @Benchmark
  public FeatureMaps kernel(Kernel kernel) {
    kernel.pooling.forward(input, output);
    return output;
  }

  @Benchmark
  public INDArray library(Library library) {
    return Nd4j.exec(library.operation)[0];
  }
}
