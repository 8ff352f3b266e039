package poolinglab.translate.keras;

import poolinglab.reference.FeatureMaps;

/** A layer before all others that changes pixels: {@code x·scale + offset}. */
public record Rescaling(double scale, double offset) {

  /** [N,C,H,W] → [N,C,H,W] */
  public FeatureMaps forward(FeatureMaps images) {
    FeatureMaps output = images.withSize(images.size());
    for (int i = 0; i < output.values().length; i++) {
      output.values()[i] = (float) (images.values()[i] * scale + offset);
    }
    return output;
  }
}
