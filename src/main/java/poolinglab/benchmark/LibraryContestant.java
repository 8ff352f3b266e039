package poolinglab.benchmark;

import java.util.Optional;
import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;
import poolinglab.conformance.Nd4jArrays;
import poolinglab.reference.FeatureMaps;

/**
 * Deeplearning4j in one of its forms. New results are given back at once, while the clock stands:
 * they would otherwise wait for Java's collector.
 *
 * @param pass returns the result
 */
record LibraryContestant(String name, boolean makesNewMemory, Supplier<INDArray> pass)
    implements Contestant {
  @Override
  public Role role() {
    return Role.LIBRARY;
  }

  @Override
  public Optional<FeatureMaps> answer() {
    INDArray result = pass.get();
    FeatureMaps maps = Nd4jArrays.toFeatureMaps(result);
    giveBack(result);
    return Optional.of(maps);
  }

  @Override
  public long nanoseconds(int passes) {
    long time = 0;
    for (int i = 0; i < passes; i++) {
      long start = System.nanoTime();
      INDArray result = pass.get();
      time += System.nanoTime() - start;
      giveBack(result);
    }
    return time;
  }

  private void giveBack(INDArray result) {
    if (makesNewMemory && result.closeable()) {
      result.close();
    }
  }
}
