package poolinglab.network;

/**
 * Dropout: in training, sets a random share of the values to 0 and scales up the others; a trained
 * network passes everything on unchanged. [N,C,H,W] → [N,C,H,W], nothing learned. (Srivastava and
 * others, 2014.)
 *
 * @param rate the share that is dropped, as in Keras and PyTorch, kept to four decimal places
 */
public record Dropout(double rate) implements ElementwiseLayer {
  /**
   * @throws NetworkException unless the rate is at least 0 and below 1
   */
  public Dropout {
    NetworkException.require(
        rate >= 0 && FourDigits.isBelowOne(rate),
        "dropout drops a share from 0 to below 1 of the values; got %s. The usual one is 0.5.",
        rate);
    rate = FourDigits.rounded(rate);
  }

  /** The share that is dropped, in digits: {@code dropout0.25}. */
  @Override
  public String word() {
    return "dropout" + FourDigits.text(rate);
  }

  @Override
  public LayerKind kind() {
    return LayerKind.DROPOUT;
  }
}
