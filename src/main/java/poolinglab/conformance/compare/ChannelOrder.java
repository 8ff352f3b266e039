package poolinglab.conformance.compare;

import poolinglab.reference.FeatureMaps;

/** Feature maps whose channels vary fastest, and back. */
final class ChannelOrder {
  private ChannelOrder() {}

  /**
   * [N,H,W,C] → [N,C,H,W]
   *
   * @param last has the shape [N,C,H,W] already, and its values in the other order
   */
  static FeatureMaps first(FeatureMaps last) {
    FeatureMaps first = last.withSize(last.size());
    int cells = (int) last.size().cells();
    for (int i = 0; i < first.values().length; i++) {
      first.values()[i] = last.values()[inLast(i, last.channels(), cells)];
    }
    return first;
  }

  /** [N,C,H,W] → [N,H,W,C] */
  static float[] last(FeatureMaps first) {
    float[] last = new float[first.values().length];
    int cells = (int) first.size().cells();
    for (int i = 0; i < last.length; i++) {
      last[inLast(i, first.channels(), cells)] = first.values()[i];
    }
    return last;
  }

  /** Where value {@code i} of [N,C,H,W] is in [N,H,W,C]. */
  private static int inLast(int i, int channels, int cells) {
    int plane = i / cells;
    int image = plane / channels;
    return (image * cells + i % cells) * channels + plane % channels;
  }
}
