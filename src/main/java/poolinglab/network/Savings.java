package poolinglab.network;

import poolinglab.geometry.Border;

/**
 * Tells apart what padding and what pooling save, by four variants of one network: its convolutions
 * with border same or valid, with its poolings or without.
 *
 * <table>
 *   <caption>Parameters of 28x28x1 conv5@3 max2 conv15@3 max2 dense3</caption>
 *   <tr><th></th><th>same</th><th>valid</th></tr>
 *   <tr><td>unpooled</td><td>36,023</td><td>26,663</td></tr>
 *   <tr><td>pooled</td><td>2,948</td><td>1,868</td></tr>
 * </table>
 *
 * A convolution has the same parameters in all four, as they do not depend on the size of its
 * input; the dense layers make the whole difference.
 */
public record Savings(
    Ledger sameUnpooled, Ledger validUnpooled, Ledger samePooled, Ledger validPooled) {

  /**
   * Lays out the four variants. Poolings keep their own border in all of them.
   *
   * @throws NetworkException when {@code network} has no pooling, or when one of the four cannot be
   */
  public static Savings of(ConvolutionalNetwork network) {
    NetworkException.require(
        network.hasPooling(),
        "savings need a network with pooling to leave out; got '%s'. Add for example max2 after a"
            + " convolution.",
        network);
    ConvolutionalNetwork unpooled = network.withoutPooling();
    return new Savings(
        ledger(unpooled, Border.SAME, "same, unpooled"),
        ledger(unpooled, Border.TRUNCATE, "valid, unpooled"),
        ledger(network, Border.SAME, "same, pooled"),
        ledger(network, Border.TRUNCATE, "valid, pooled"));
  }

  private static Ledger ledger(ConvolutionalNetwork network, Border border, String variant) {
    try {
      return Ledger.of(network.withBorder(border));
    } catch (NetworkException impossible) {
      throw new NetworkException(
          impossible, "the variant '%s' cannot be built: %s", variant, impossible.getMessage());
    }
  }

  /** Parameters that valid instead of same saves, before any pooling: 36,023 − 26,663. */
  public long byPadding() {
    return sameUnpooled.parameters() - validUnpooled.parameters();
  }

  /** Parameters that pooling saves with border same: 36,023 − 2,948. */
  public long byPooling() {
    return sameUnpooled.parameters() - samePooled.parameters();
  }

  /** Parameters that both save together: 36,023 − 1,868. Less than the sum of the two. */
  public long byBoth() {
    return sameUnpooled.parameters() - validPooled.parameters();
  }

  /** The parameters of the convolutions, the same in all four variants: 50 + 690. */
  public long keptInConvolutions() {
    return validPooled.parametersIn(LayerKind.CONVOLUTION);
  }
}
