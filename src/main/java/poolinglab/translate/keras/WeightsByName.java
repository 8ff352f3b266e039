package poolinglab.translate.keras;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code .h5}: a group for each layer, of its name, whose attribute {@code weight_names} lists the
 * paths of its arrays in order.
 *
 * @param weights the group {@code model_weights}
 */
record WeightsByName(Group weights) implements StoredWeights {

  @Override
  public List<List<Dataset>> of(List<LayerConfig> layers) {
    return layers.stream().map(this::of).toList();
  }

  private List<Dataset> of(LayerConfig layer) {
    List<Dataset> arrays = new ArrayList<>();
    Group group =
        Hdf5.group(weights, layer.name())
            .orElseThrow(() -> layer.refused("has no weights in the file. Save the whole model."));
    for (String name : Hdf5.texts(group, "weight_names")) {
      List<String> path = Arrays.stream(name.split("/")).filter(part -> !part.isEmpty()).toList();
      arrays.add(
          (path.isEmpty() ? java.util.Optional.<Dataset>empty() : Hdf5.dataset(group, path))
              .orElseThrow(
                  () ->
                      layer.refused(
                          "names the weights %s, which the file does not hold. It is damaged.",
                          LayerConfig.cut(name))));
    }
    return arrays;
  }
}
