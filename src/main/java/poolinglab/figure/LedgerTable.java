package poolinglab.figure;

import static poolinglab.figure.text.Quantity.bytes;
import static poolinglab.figure.text.Quantity.count;

import poolinglab.figure.text.TextTable;
import poolinglab.geometry.Size;
import poolinglab.network.Ledger;

/** A network's ledger as a table: one row per layer, and the sums below. */
public final class LedgerTable {
  private LedgerTable() {}

  /** The table. */
  public static TextTable of(Ledger ledger) {
    TextTable table =
        new TextTable(
                "layer",
                "output",
                "parameters",
                "formula",
                "multiply-\nadds",
                "memory",
                "receptive\nfield")
            .left(3)
            .optional(3)
            .optional(6);
    for (Ledger.Row row : ledger.rows()) {
      boolean learns = row.parameters().count() > 0;
      table.row(
          row.name(),
          row.output().toString().replace(" × ", "×"),
          count(row.parameters().count()),
          learns ? row.parameters().formula().replace(" + ", "+") : "",
          count(row.multiplyAccumulates()),
          bytes(row.activationBytes()),
          clipped(row.receptiveField().size(), ledger.rows().get(0).output().size()));
    }
    table.rule();
    table.row(
        "total",
        "",
        count(ledger.parameters()),
        "",
        count(ledger.multiplyAccumulates()),
        bytes(ledger.activationBytes()),
        "");
    return table;
  }

  /** No receptive field is larger than the image, though its field may reach over the border. */
  private static String clipped(Size field, Size image) {
    return new Size(
            Math.min(field.height(), image.height()), Math.min(field.width(), image.width()))
        .toString();
  }
}
