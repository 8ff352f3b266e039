package poolinglab.study;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A question, and the networks that are to answer it.
 *
 * @param name one word
 * @param variants the networks, the one that the others are compared with first
 * @param tones the images that each network is trained and tested on
 * @param shift how many pixels the test images are moved, at most, to see whether the answer stays;
 *     0 for not at all
 */
public record Experiment(
    String name, String question, List<Variant> variants, List<Tone> tones, int shift) {
  private static final int LARGEST_SHIFT = 14;

  /**
   * @throws StudyException without a network, with two of one name, or with a shift that is
   *     negative or above 14
   */
  public Experiment {
    variants = List.copyOf(variants);
    tones = List.copyOf(tones);
    if (variants.isEmpty()) {
      throw new StudyException(
          "an experiment compares networks; '"
              + name
              + "' has none. Add for example max 2×2 = conv5@3 max2.");
    }
    Set<String> names = new HashSet<>();
    for (Variant variant : variants) {
      if (!names.add(variant.name())) {
        throw new StudyException(
            "every network of an experiment has a name of its own; '%s' has '%s' twice. Rename one."
                .formatted(name, variant.name()));
      }
    }
    if (shift < 0 || shift > LARGEST_SHIFT) {
      throw new StudyException(
          "a shift is from 0 to %d pixels; '%s' has %d. 4 is usual."
              .formatted(LARGEST_SHIFT, name, shift));
    }
  }

  Experiment withVariants(List<Variant> others) {
    return new Experiment(name, question, others, tones, shift);
  }
}
