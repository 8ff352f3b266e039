package poolinglab.file;

import java.nio.file.Path;
import java.util.Arrays;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;

/** Makes feature maps of values in row-major order with two, three or four dimensions. */
final class Ranks {
  private Ranks() {}

  /** Refuses dimensions that no feature maps have, before memory is taken for them. */
  static FeatureMaps zeros(long[] dimensions, Path file) {
    if (dimensions.length < 2 || dimensions.length > 4) {
      throw new ArrayFileException(
          "an array to pool has 2 dimensions [H,W], 3 [C,H,W] or 4 [N,C,H,W]; "
              + file
              + " has "
              + dimensions.length
              + ". Reshape it.");
    }
    int[] all = {1, 1, 1, 1};
    for (int i = 0; i < dimensions.length; i++) {
      if (dimensions[i] < 1 || dimensions[i] > Integer.MAX_VALUE) {
        throw new ArrayFileException(
            "every dimension of an array to pool is at least 1 and fits into 31 bits; "
                + file
                + " has "
                + Arrays.toString(dimensions)
                + ". Give it other data.");
      }
      all[4 - dimensions.length + i] = (int) dimensions[i];
    }
    try {
      return FeatureMaps.zeros(all[0], all[1], new Size(all[2], all[3]));
    } catch (GeometryException tooLarge) {
      throw new ArrayFileException(file + ": " + tooLarge.getMessage(), tooLarge);
    }
  }
}
