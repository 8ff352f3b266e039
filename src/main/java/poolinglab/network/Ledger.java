package poolinglab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.ReceptiveField;

/**
 * What a network costs, one row per layer, the image first; all for one image in float32.
 *
 * @param parameters learned numbers, total
 * @param multiplyAccumulates products of a weight and a value, total
 * @param activationBytes what all layers' outputs take together, the image included
 */
public record Ledger(
    List<Row> rows, long parameters, long multiplyAccumulates, long activationBytes) {
  private static final int BYTES_OF_A_FLOAT = Float.BYTES;

  /**
   * One layer's costs.
   *
   * @param number 0 for the image, then 1, 2, …
   * @param name as in the network text: {@code conv5@3}, or {@code 28x28x1} for the image
   * @param label of the layer, in words: {@code max pooling}
   * @param output what one image becomes: {@code 5 × 26×26}
   * @param multiplyAccumulates products of a weight and a value; poolings count 0
   * @param activationBytes of the output
   * @param receptiveField the part of the image that one cell of the output looks at
   */
  public record Row(
      int number,
      String name,
      LayerKind kind,
      String label,
      Shape output,
      Parameters parameters,
      long multiplyAccumulates,
      long activationBytes,
      ReceptiveField receptiveField) {}

  public Ledger {
    rows = List.copyOf(rows);
  }

  /**
   * Adds up what {@code network} costs. It need not be complete: without a dense layer at the end,
   * the ledger is that of the layers so far.
   *
   * @throws NetworkException when a count passes 2⁶³ − 1 or a receptive field 2³¹ − 1, naming the
   *     layer
   */
  public static Ledger of(ConvolutionalNetwork network) {
    List<Row> rows = new ArrayList<>();
    rows.add(ofInput(network.input()));
    for (NetworkLayer layer : network.layers()) {
      Row before = rows.get(rows.size() - 1);
      rows.add(NetworkRules.naming(rows.size(), layer, () -> after(before, layer)));
    }
    return new Ledger(
        rows,
        sum(rows, row -> row.parameters().count()),
        sum(rows, Row::multiplyAccumulates),
        sum(rows, Row::activationBytes));
  }

  private static Row ofInput(Shape.Maps input) {
    return new Row(
        0,
        NetworkText.input(input),
        LayerKind.INPUT,
        LayerKind.INPUT.label(),
        input,
        Parameters.NONE,
        0,
        bytes(input),
        ReceptiveField.ofPixel());
  }

  /** Throws a {@link GeometryException} or an ArithmeticException where numbers grow too large. */
  private static Row after(Row before, NetworkLayer layer) {
    Shape input = before.output();
    Shape output = layer.output(input);
    return new Row(
        before.number() + 1,
        layer.word(),
        layer.kind(),
        layer.label(),
        output,
        layer.parameters(input),
        layer.multiplyAccumulates(input),
        bytes(output),
        before.receptiveField().through(layer.geometry(input)));
  }

  private static long bytes(Shape shape) {
    return Math.multiplyExact(shape.values(), BYTES_OF_A_FLOAT);
  }

  private static long sum(List<Row> rows, ToLongFunction<Row> column) {
    try {
      long sum = 0;
      for (Row row : rows) {
        sum = Math.addExact(sum, column.applyAsLong(row));
      }
      return sum;
    } catch (ArithmeticException overflow) {
      throw new NetworkException(
          overflow,
          "the sums over all layers must fit into 63 bits; these do not."
              + " Use fewer units or a smaller image.");
    }
  }

  /** The parameters of all layers of one kind. */
  public long parametersIn(LayerKind kind) {
    return sum(rows, row -> row.kind() == kind ? row.parameters().count() : 0);
  }
}
