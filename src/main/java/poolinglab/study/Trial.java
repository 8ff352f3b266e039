package poolinglab.study;

/**
 * One network, trained once.
 *
 * @param network as {@link poolinglab.network.NetworkText} has it
 * @param seed of the weights and of the order of the images
 * @param shift how far the test images are moved afterwards, at most; 0 for not at all
 */
public record Trial(String network, Tone tone, long seed, int shift) {
  /** The one of both that tells more. */
  Trial withLargerShift(Trial same) {
    return shift >= same.shift ? this : same;
  }

  /** Whether it is the same training; what was measured afterwards may differ. */
  boolean isTrainedAs(Trial other) {
    return network.equals(other.network) && tone == other.tone && seed == other.seed;
  }

  /** Whether the result of this is what {@code wanted} asks: moved as far, unless not at all. */
  boolean answers(Trial wanted) {
    return isTrainedAs(wanted) && (wanted.shift == 0 || wanted.shift == shift);
  }
}
