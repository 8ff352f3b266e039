package poolinglab.reference;

import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;

/**
 * The way back from a max pooling, as far as there is one: each maximum returns to the cell that it
 * came from, and every other cell becomes 0, for what was there is lost. PyTorch's {@code
 * MaxUnpool2d}.
 *
 * <pre>{@code output[n,c,index[n,c,i,j]] = input[n,c,i,j], and 0 elsewhere}</pre>
 *
 * <p>The size must be given: with windows of 2×2, a 2×2 output can come from 4×4, 4×5, 5×4 or 5×5.
 */
public final class Unpooling {
  private Unpooling() {}

  /**
   * Puts pooled values back. [N,C,H′,W′] → [N,C,H,W]
   *
   * @param indices as {@link MaxPooling#argmax} gives them, one for each value
   * @param size that was pooled
   * @throws GeometryException when there are more or fewer indices than values, when one is not a
   *     cell of that size, or when two different values go to one cell
   */
  public static FeatureMaps of(FeatureMaps pooled, int[] indices, Size size) {
    GeometryException.require(
        indices.length == pooled.values().length,
        "unpooling takes one index for each value; got %s for %s. Use the indices of the same"
            + " pooling.",
        indices.length,
        pooled.shape());
    FeatureMaps output = pooled.withSize(size);
    int cells = (int) size.cells();
    int perPlane = (int) pooled.size().cells();
    boolean[] taken = new boolean[output.values().length];
    for (int i = 0; i < indices.length; i++) {
      GeometryException.require(
          indices[i] >= 0 && indices[i] < cells,
          "an index of unpooling is a cell of the output %s, from 0 to %s; got %s. Use the size"
              + " that was pooled.",
          size,
          cells - 1,
          indices[i]);
      int place = i / perPlane * cells + indices[i];
      float value = pooled.values()[i];
      GeometryException.require(
          !taken[place] || Float.compare(output.values()[place], value) == 0,
          "two different values go to cell %s of one plane, %s and %s. Use the indices of the same"
              + " pooling.",
          indices[i],
          output.values()[place],
          value);
      taken[place] = true;
      output.values()[place] = value;
    }
    return output;
  }
}
