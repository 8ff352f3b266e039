package poolinglab.study;

import java.util.List;

/**
 * One figure over several seeds.
 *
 * @param bySeed in the order of the seeds
 */
public record OverSeeds(List<Double> bySeed) {
  public OverSeeds {
    bySeed = List.copyOf(bySeed);
  }

  public double mean() {
    return bySeed.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  public double least() {
    return bySeed.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  public double most() {
    return bySeed.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /** From the least to the most. */
  public double width() {
    return most() - least();
  }
}
