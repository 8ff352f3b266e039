package poolinglab.study;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import poolinglab.UserException;

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
   * @throws UserException without a network, with two of one name, or with a shift that is negative
   *     or above 14
   */
  public Experiment {
    variants = List.copyOf(variants);
    tones = List.copyOf(tones);
    UserException.require(
        !variants.isEmpty(),
        "experiment '%s' has no networks to compare; add for example max 2×2 = conv5@3 max2",
        name);
    Set<String> names = new HashSet<>();
    for (Variant variant : variants) {
      UserException.require(
          names.add(variant.name()),
          "experiment '%s' has two networks called '%s'; rename one",
          name,
          variant.name());
    }
    UserException.require(
        shift >= 0 && shift <= LARGEST_SHIFT,
        "a shift must be from 0 to %s pixels; '%s' has %s. 4 is usual.",
        LARGEST_SHIFT,
        name,
        shift);
  }

  /**
   * What is said of the kind of images where there are several, as {@code ", images inverted"};
   * else nothing.
   *
   * @param pattern with a {@code %s} for the kind
   */
  public String words(String pattern, Tone tone) {
    return tones.size() > 1 ? pattern.formatted(tone.words()) : "";
  }

  Experiment withVariants(List<Variant> others) {
    return new Experiment(name, question, others, tones, shift);
  }
}
