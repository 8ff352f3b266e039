package poolinglab.network;

import poolinglab.geometry.WindowGeometry;

/**
 * Dropout: in training, sets a random share of the values to 0 and scales up the others; a trained
 * network passes everything on unchanged. [N,C,H,W] → [N,C,H,W], nothing learned. (Srivastava and
 * others, 2014.)
 *
 * @param rate the share that is dropped, as in Keras and PyTorch, kept to four decimal places
 */
public record Dropout(double rate) implements NetworkLayer {
  private static final int STEPS = 10_000;

  /**
   * @throws NetworkException unless the rate is at least 0 and below 1
   */
  public Dropout {
    NetworkException.require(
        rate >= 0 && Math.round(rate * STEPS) < STEPS,
        "dropout drops a share from 0 to below 1 of the values; got %s. The usual one is 0.5.",
        rate);
    rate = (double) Math.round(rate * STEPS) / STEPS;
  }

  /** The share that is dropped, in digits: {@code dropout0.25}. */
  @Override
  public String word() {
    String digits = Long.toString(STEPS + Math.round(rate * STEPS)).substring(1);
    int end = digits.length();
    while (end > 1 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return "dropout0." + digits.substring(0, end);
  }

  @Override
  public LayerKind kind() {
    return LayerKind.DROPOUT;
  }

  @Override
  public String label() {
    return "dropout";
  }

  @Override
  public WindowGeometry geometry(Shape input) {
    return Activate.oneCell(input);
  }

  @Override
  public Shape output(Shape input) {
    return input;
  }

  @Override
  public Parameters parameters(Shape input) {
    return Parameters.NONE;
  }

  @Override
  public long multiplyAccumulates(Shape input) {
    return 0;
  }
}
