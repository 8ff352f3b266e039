package poolinglab.translate.keras;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.object.datatype.FloatingPoint;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import poolinglab.file.StoredArray;

/** What is needed of HDF5: groups, attributes that are texts, arrays of floating-point numbers. */
final class Hdf5 {
  private Hdf5() {}

  /** A group inside another. Links, which could lead to other files, are not followed. */
  static Optional<Group> group(Group parent, String name) {
    Node child = parent.getChildren().get(name);
    return child instanceof Group group && !child.isLink() ? Optional.of(group) : Optional.empty();
  }

  static Optional<String> text(Node node, String attribute) {
    Attribute found = node.getAttributes().get(attribute);
    return found != null && found.getData() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  static List<String> texts(Node node, String attribute) {
    Attribute found = node.getAttributes().get(attribute);
    return found != null && found.getData() instanceof String[] texts ? List.of(texts) : List.of();
  }

  /**
   * The array at this path.
   *
   * @param path names, from the group on
   */
  static Optional<Dataset> dataset(Group group, List<String> path) {
    Optional<Group> folder = Optional.of(group);
    for (String name : path.subList(0, path.size() - 1)) {
      folder = folder.flatMap(parent -> group(parent, name));
    }
    return folder
        .map(parent -> parent.getChildren().get(path.get(path.size() - 1)))
        .filter(node -> node instanceof Dataset && !node.isLink())
        .map(Dataset.class::cast);
  }

  /**
   * Reads an array.
   *
   * @param shape what it must have; compared before anything is read
   * @throws KerasException naming the layer, when it has another shape, or no ordinary numbers
   */
  static StoredArray array(LayerConfig layer, Dataset dataset, int... shape) {
    int[] dimensions = dataset.getDimensions();
    layer.require(
        Arrays.equals(dimensions, shape),
        "has weights of the shape %s by its settings; the file holds %s. The file is damaged.",
        Arrays.toString(shape),
        Arrays.toString(dimensions));
    int bytes = dataset.getDataType().getSize();
    layer.require(
        dataset.getDataType() instanceof FloatingPoint
            && (bytes == Float.BYTES || bytes == Double.BYTES),
        "has weights that are neither float32 nor float64. Save the model in float32.");
    float[] values = floats(dataset.getDataFlat());
    for (float value : values) {
      layer.require(
          Float.isFinite(value),
          "has a weight that is %s. Its training went wrong, or the file is damaged.",
          value);
    }
    return new StoredArray(shape, values);
  }

  private static float[] floats(Object flat) {
    if (flat instanceof float[] floats) {
      return floats;
    }
    double[] doubles = (double[]) flat;
    float[] floats = new float[doubles.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) doubles[i];
    }
    return floats;
  }
}
