package poolinglab.cli;

import static poolinglab.figure.text.Quantity.count;

import poolinglab.Printable;
import poolinglab.figure.SavingsTable;
import poolinglab.figure.text.Quantity;
import poolinglab.figure.text.TextBlock;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Ledger;
import poolinglab.network.NetworkException;
import poolinglab.network.Savings;
import poolinglab.translate.keras.KerasModel;

/** What is said of a model beside its ledger. */
final class ModelText {
  private ModelText() {}

  /** Its description, which the same command reads, and who saved it. */
  static String title(KerasModel model) {
    String by = model.version().isEmpty() ? "Keras" : "Keras " + Printable.of(model.version());
    String pixels =
        model
            .rescaling()
            .map(
                rescaling ->
                    "\nIts first layer changes pixels to x · %s + %s."
                        .formatted(
                            Quantity.measured(rescaling.scale()),
                            Quantity.measured(rescaling.offset())))
            .orElse("");
    return "%s  saved by %s%s\n"
        .formatted(TextBlock.filled(model.network().toString(), Terminal.WIDTH), by, pixels);
  }

  /** The parameters with pooling and without, and what they would be with the other padding. */
  static String savings(KerasModel model, Terminal terminal) {
    ConvolutionalNetwork network = model.network();
    if (!network.hasPooling()) {
      return "\nIt has no pooling, so nothing is saved by it.\n";
    }
    try {
      return "\n%s\nIts parameters, with the padding of its convolutions changed:\n\n%s"
          .formatted(
              withoutPooling(network),
              SavingsTable.of(Savings.of(network), "as it is").draw(terminal.ink()));
    } catch (NetworkException impossible) {
      return "\nWithout its poolings, or with different padding, it cannot be compared: %s\n"
          .formatted(impossible.getMessage());
    }
  }

  private static String withoutPooling(ConvolutionalNetwork network) {
    long pooled = Ledger.of(network).parameters();
    long unpooled = Ledger.of(network.withoutPooling()).parameters();
    return "Pooling saves %s of %s parameters (%s): %s are left."
        .formatted(
            count(unpooled - pooled),
            count(unpooled),
            Quantity.percent(unpooled - pooled, unpooled),
            count(pooled));
  }
}
