package poolinglab.lab.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import poolinglab.geometry.ReceptiveField;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Ledger;
import poolinglab.network.NetworkByHand;
import poolinglab.network.NetworkLayer;
import poolinglab.network.NetworkText;
import poolinglab.network.Shape;
import poolinglab.network.Weights;
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
      case ACTIVATION, NORMALIZATION, DROPOUT -> "other";
    };
  }

  /**
   * Runs on one picture of greys from 0 to 255.
   *
   * @param numbers all weights, layer by layer, the biases of each layer behind its weights
   */
  void run(float[] numbers, float[] picture) {
    float[] scaled = new float[picture.length];
    for (int i = 0; i < picture.length; i++) {
      scaled[i] = (float) (picture[i] / (double) WHITE);
    }
    Shape.Maps input = description.input();
    maps =
        new NetworkByHand(description, weights(numbers))
            .activations(FeatureMaps.of(1, input.channels(), input.size(), scaled));
  }

  private List<Weights> weights(float[] numbers) {
    List<Weights> weights = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < description.layers().size(); i++) {
      NetworkLayer layer = description.layers().get(i);
      Shape input = description.shapes().get(i);
      int count = (int) layer.parameters(input).count();
      if (count > 0) {
        int units = layer.output(input).channels();
        weights.add(
            new Weights(
                Arrays.copyOfRange(numbers, next, next + count - units),
                Arrays.copyOfRange(numbers, next + count - units, next + count)));
        next += count;
      }
    }
    return weights;
  }

  int layers() {
    return maps.size() - 1;
  }

  FeatureMaps maps(int index) {
    return maps.get(index);
  }
}
