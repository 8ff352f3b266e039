package poolinglab.cli;

import java.util.List;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Ledger;
import poolinglab.network.NetworkException;
import poolinglab.network.Savings;
import poolinglab.translate.keras.KerasModel;
import poolinglab.translate.keras.Rescaling;

/** A network's ledger as JSON; of a model also where it comes from and what pooling saves in it. */
record NetworkDocument(
    String network,
    Model model,
    List<Layer> layers,
    long parameters,
    long multiplyAccumulates,
    long activationBytes,
    Variants parametersOfVariants) {

  static NetworkDocument of(GivenNetwork given) {
    Ledger ledger = Ledger.of(given.network());
    return new NetworkDocument(
        given.network().toString(),
        given.model().map(Model::of).orElse(null),
        ledger.rows().stream().map(Layer::of).toList(),
        ledger.parameters(),
        ledger.multiplyAccumulates(),
        ledger.activationBytes(),
        given.model().isPresent() ? Variants.of(given.network()) : null);
  }

  private record Model(String kerasVersion, Rescaling rescaling, List<String> notes) {
    static Model of(KerasModel model) {
      return new Model(model.version(), model.rescaling().orElse(null), model.notes());
    }
  }

  private record Layer(
      String layer,
      String kind,
      String output,
      long parameters,
      String formula,
      long multiplyAccumulates,
      long activationBytes,
      String receptiveField) {
    static Layer of(Ledger.Row row) {
      return new Layer(
          row.name(),
          row.label(),
          row.output().toString(),
          row.parameters().count(),
          row.parameters().formula(),
          row.multiplyAccumulates(),
          row.activationBytes(),
          row.receptiveField().size().toString());
    }
  }

  private record Variants(
      long sameUnpooled, long validUnpooled, long samePooled, long validPooled) {
    /** Nothing where there is no pooling, or one of the variants cannot be. */
    static Variants of(ConvolutionalNetwork network) {
      try {
        Savings savings = Savings.of(network);
        return new Variants(
            savings.sameUnpooled().parameters(),
            savings.validUnpooled().parameters(),
            savings.samePooled().parameters(),
            savings.validPooled().parameters());
      } catch (NetworkException impossible) {
        return null;
      }
    }
  }
}
