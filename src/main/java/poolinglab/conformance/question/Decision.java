package poolinglab.conformance.question;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import poolinglab.dl4j.Dl4jLayers;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Window;
import poolinglab.network.Convolution;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Dense;
import poolinglab.network.GlobalPool;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
import poolinglab.network.Shape;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Pooling;
import poolinglab.reference.PoolingKind;

/**
 * A place where two networks with almost the same values send a gradient different ways: a maximum
 * has another winner, or a ReLU is open in one of them and shut in the other. This is what turns
 * differences of rounding into larger ones.
 *
 * @param step of the training, from 1
 * @param layer from 1
 * @param word the layer in the network text
 * @param image in the batch, from 0
 * @param channel from 0
 * @param cell of the layer's output
 * @param isMaximum whether a maximum decided, rather than a ReLU
 * @param gap how much larger the winner is than the other's winner by hand; of a ReLU, how far its
 *     value is from 0 where it is open
 */
public record Decision(
    int step,
    int layer,
    String word,
    int image,
    int channel,
    Cell cell,
    boolean isMaximum,
    double gap) {

  /**
   * All that differ in one step.
   *
   * @param byHand the images, and what each layer made of them by hand
   * @param library the same of each of the library's layers, in double precision
   */
  static List<Decision> differing(
      int step, ConvolutionalNetwork network, List<FeatureMaps> byHand, List<INDArray> library) {
    List<Decision> found = new ArrayList<>();
    List<NetworkLayer> layers = network.layers();
    List<Shape> shapes = network.shapes();
    double[] input = doubles(library.get(0));
    int place = 0;
    for (int i = 0; i < layers.size(); i++) {
      NetworkLayer layer = layers.get(i);
      // A layer of zeros in front has a place of its own.
      place += Dl4jLayers.of(layer, shapes.get(i)).size();
      double[] output = doubles(library.get(place));
      var search = new Search(step, i + 1, layer.word(), byHand.get(i + 1), found);
      if (layer instanceof Pool pool && pool.pooling() == PoolingKind.MAX) {
        search.winners(pool.byHand(), byHand.get(i), input);
      } else if (layer instanceof GlobalPool global && global.pooling() == PoolingKind.MAX) {
        search.winners(global.byHand(), byHand.get(i), input);
      } else if (layer instanceof Convolution || layer instanceof Dense && i < layers.size() - 1) {
        search.sidesOfRelu(output);
      }
      input = output;
    }
    return found;
  }

  private static double[] doubles(INDArray array) {
    return array.dup('c').data().asDouble();
  }

  /** Looks through one layer. */
  private record Search(
      int step, int layer, String word, FeatureMaps output, List<Decision> found) {

    void winners(Pooling pooling, FeatureMaps input, double[] library) {
      int width = input.size().width();
      int cells = (int) input.size().cells();
      for (int plane = 0; plane < input.planes(); plane++) {
        for (Window window : pooling.geometryFor(input).windows()) {
          int first = window.rows().first() * width + window.columns().first() + plane * cells;
          int ours = first;
          int theirs = first;
          for (Cell cell : window) {
            int index = cell.row() * width + cell.column() + plane * cells;
            ours = input.values()[index] > input.values()[ours] ? index : ours;
            theirs = library[index] > library[theirs] ? index : theirs;
          }
          if (ours != theirs) {
            double gap = (double) input.values()[ours] - input.values()[theirs];
            add(plane, window.target(), true, gap);
          }
        }
      }
    }

    void sidesOfRelu(double[] library) {
      int width = output.size().width();
      int cells = (int) output.size().cells();
      for (int k = 0; k < library.length; k++) {
        float value = output.values()[k];
        if (value > 0 != library[k] > 0) {
          Cell cell = new Cell(k % cells / width, k % cells % width);
          add(k / cells, cell, false, Math.max(value, library[k]));
        }
      }
    }

    private void add(int plane, Cell cell, boolean isMaximum, double gap) {
      int channels = output.channels();
      found.add(
          new Decision(
              step, layer, word, plane / channels, plane % channels, cell, isMaximum, gap));
    }
  }
}
