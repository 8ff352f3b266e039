package poolinglab.figure;

import static poolinglab.figure.text.Quantity.count;

import poolinglab.figure.text.TextTable;
import poolinglab.network.LayerKind;
import poolinglab.network.Ledger;
import poolinglab.network.Savings;

/** The parameters of the four variants of a network: convolutions same or valid, pooled or not. */
public final class SavingsTable {
  private SavingsTable() {}

  /**
   * The table.
   *
   * @param pooling what the pooled variants have, in words
   */
  public static TextTable of(Savings savings, String pooling) {
    TextTable table =
        new TextTable("convolutions", "pooling", "in convolutions", "in the dense layer", "total")
            .left(1);
    row(table, "same", "none", savings.sameUnpooled());
    row(table, "valid", "none", savings.validUnpooled());
    row(table, "same", pooling, savings.samePooled());
    row(table, "valid", pooling, savings.validPooled());
    return table;
  }

  private static void row(TextTable table, String padding, String pooling, Ledger ledger) {
    table.row(
        padding,
        pooling,
        count(ledger.parametersIn(LayerKind.CONVOLUTION)),
        count(ledger.parametersIn(LayerKind.DENSE)),
        count(ledger.parameters()));
  }
}
