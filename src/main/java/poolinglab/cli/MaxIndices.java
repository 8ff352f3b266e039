package poolinglab.cli;

import static poolinglab.UserException.require;

import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.NanPropagatingMax;
import poolinglab.reference.Pooling;
import poolinglab.reference.Unpooling;

/** The places of maxima, as files hold them: float32 like every array here. */
final class MaxIndices {
  /** The largest whole number up to which float32 holds all. */
  private static final int MOST_EXACT = 1 << 24;

  private MaxIndices() {}

  /** Where each maximum came from. [N,C,H,W] → [N,C,H′,W′] */
  static FeatureMaps of(Pooling pooling, FeatureMaps input) {
    require(
        input.size().cells() <= MOST_EXACT,
        "indices above %s cannot be written exactly; got maps of %s",
        MOST_EXACT,
        input.size());
    int[] winners =
        pooling instanceof NanPropagatingMax propagating
            ? propagating.argmax(input)
            : ((MaxPooling) pooling).argmax(input);
    FeatureMaps maps = input.withSize(pooling.geometryFor(input).outputSize());
    for (int i = 0; i < winners.length; i++) {
      maps.values()[i] = winners[i];
    }
    return maps;
  }

  /** Pooled values back in their places. [N,C,H′,W′] → [N,C,H,W] */
  static FeatureMaps unpooled(FeatureMaps pooled, FeatureMaps indices, Size size) {
    float[] given = indices.values();
    int[] whole = new int[given.length];
    for (int i = 0; i < given.length; i++) {
      whole[i] = (int) given[i];
      require(whole[i] == given[i], "indices are whole numbers; got %s", given[i]);
    }
    return Unpooling.of(pooled, whole, size);
  }
}
