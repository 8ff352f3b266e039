package poolinglab.translate.keras;

import io.jhdf.api.Dataset;
import java.util.List;

/** Where a file keeps the weights of its layers. */
interface StoredWeights {

  /**
   * The arrays of each of these layers, in Keras's order.
   *
   * @param layers those with weights, in the model's order
   * @throws KerasException naming the layer whose weights are missing
   */
  List<List<Dataset>> of(List<LayerConfig> layers);
}
