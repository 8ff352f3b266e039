package poolinglab.lab.browser;

import java.util.List;
import poolinglab.geometry.ReceptiveField;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Ledger;
import poolinglab.network.NetworkText;
import poolinglab.reference.FeatureMaps;

/** A described network, its ledger, and what it makes of a picture. */
final class LabNetwork {
  private static final int WHITE = 255;

  private final ConvolutionalNetwork description;
  private final Ledger ledger;
  private List<FeatureMaps> maps = List.of();

  private LabNetwork(ConvolutionalNetwork description) {
    this.description = description;
    this.ledger = Ledger.of(description);
  }

  /** Throws what the network text throws where the line is none. */
  static LabNetwork of(String line) {
    return new LabNetwork(NetworkText.parse(line));
  }

  String line() {
    return description.toString();
  }

  String[] ledger() {
    String[] rows = new String[ledger.rows().size()];
    for (int i = 0; i < rows.length; i++) {
      Ledger.Row row = ledger.rows().get(i);
      ReceptiveField field = row.receptiveField();
      rows[i] =
          row.name()
              + "\t"
              + kind(row)
              + "\t"
              + row.output()
              + "\t"
              + row.parameters().count()
              + "\t"
              + field.size();
    }
    return rows;
  }

  private static String kind(Ledger.Row row) {
    return switch (row.kind()) {
      case INPUT -> "input";
      case CONVOLUTION -> "convolution";
      case POOLING, GLOBAL_POOLING -> "pooling";
      case DENSE -> "dense";
    };
  }

  void run(float[] weights, float[] picture) {}

  int layers() {
    return maps.size() - 1;
  }

  FeatureMaps maps(int index) {
    return maps.get(index);
  }
}
