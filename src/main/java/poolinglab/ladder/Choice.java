package poolinglab.ladder;

import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;

/**
 * Which rung pools, and why.
 *
 * @param reason one sentence, for {@code --verbose}
 */
public record Choice(Rung rung, String reason) {
  /** From here on constant work per pixel beats a loop over the kernel's side; measured. */
  private static final int LARGE_KERNEL = 5;

  /** The same with vectors, which make the loop faster and van Herk's running maxima not. */
  private static final int LARGE_KERNEL_FOR_VECTORS = 24;

  static Choice of(Pooling pooling, WindowGeometry geometry) {
    Choice best = best(pooling, geometry);
    return VectorApi.isThere()
        ? best
        : new Choice(
            best.rung(),
            best.reason()
                + " The Vector API is not there; start java with --add-modules"
                + " jdk.incubator.vector for the vector rungs.");
  }

  private static Choice best(Pooling pooling, WindowGeometry geometry) {
    if (pooling instanceof MaxPooling) {
      return bestMax(pooling, geometry);
    }
    if (pooling instanceof AveragePooling) {
      boolean fills = Rung.AVERAGE_VECTOR.covers(pooling, geometry) && Rung.fillsAVector(geometry);
      return fills
          ? new Choice(Rung.AVERAGE_VECTOR, "A row of the output fills a vector.")
          : new Choice(Rung.FLAT, "No vector rung for averages covers it, or rows are too short.");
    }
    return new Choice(Rung.NAIVE, "Only max and average pooling have faster rungs.");
  }

  private static Choice bestMax(Pooling pooling, WindowGeometry geometry) {
    if (Rung.TWO_BY_TWO_VECTOR.covers(pooling, geometry)) {
      return new Choice(Rung.TWO_BY_TWO_VECTOR, "2×2 windows in rows that fill a vector.");
    }
    if (Rung.TWO_BY_TWO.covers(pooling, geometry)) {
      return new Choice(Rung.ROWS_THEN_PAIRS, "2×2 windows without vectors, or in short rows.");
    }
    if (Rung.THREE_BY_THREE_VECTOR.covers(pooling, geometry)) {
      return new Choice(
          Rung.THREE_BY_THREE_VECTOR, "3×3 windows that move by 2, in rows that fill a vector.");
    }
    if (isLarge(geometry) && Rung.VAN_HERK.covers(pooling, geometry)) {
      return new Choice(
          VectorApi.isThere() ? Rung.VAN_HERK_VECTOR : Rung.VAN_HERK,
          "A large kernel whose windows overlap.");
    }
    if (Rung.SEPARABLE_VECTOR.covers(pooling, geometry) && Rung.fillsAVector(geometry)) {
      return new Choice(Rung.SEPARABLE_VECTOR, "Any window, in rows that fill a vector.");
    }
    return new Choice(Rung.FLAT, "Any window, without vectors, or in short rows.");
  }

  private static boolean isLarge(WindowGeometry geometry) {
    int large = VectorApi.isThere() ? LARGE_KERNEL_FOR_VECTORS : LARGE_KERNEL;
    return Math.min(geometry.rows().kernel(), geometry.columns().kernel()) >= large
        && 2 * (long) geometry.rows().stride() <= geometry.rows().kernel()
        && 2 * (long) geometry.columns().stride() <= geometry.columns().kernel();
  }
}
