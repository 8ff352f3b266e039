package poolinglab.translate.keras;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code .keras}: a group for each layer that is not named after it, but after its class, and
 * counted: {@code layers/conv2d_1/vars/0}. TF-Keras calls the first group otherwise, counts some
 * layers twice, and on Windows has a backslash in the middle of one name. So the k-th group of a
 * class that holds anything belongs to the k-th layer of that class; later files also say the
 * layer's name, which is then compared.
 *
 * @param root of the file with the weights
 */
record WeightsByPosition(Group root) implements StoredWeights {
  private static final List<String> CONTAINERS =
      List.of("layers", "_layer_checkpoint_dependencies");
  private static final Pattern COUNTED = Pattern.compile("(.*?)(?:_(\\d{1,9}))?");

  private record Counted(int number, Group arrays) {}

  @Override
  public List<List<Dataset>> of(List<LayerConfig> layers) {
    Map<String, List<Counted>> byClass = groups();
    byClass.values().forEach(groups -> groups.sort(Comparator.comparingInt(Counted::number)));
    Map<String, Iterator<Counted>> next = new HashMap<>();
    byClass.forEach((type, groups) -> next.put(type, groups.iterator()));
    List<List<Dataset>> arrays = new ArrayList<>();
    for (LayerConfig layer : layers) {
      Iterator<Counted> groups = next.get(snakeCase(layer.type()));
      layer.require(
          groups != null && groups.hasNext(), "has no weights in the file. Save the whole model.");
      arrays.add(arrays(layer, groups.next().arrays()));
    }
    return arrays;
  }

  private static List<Dataset> arrays(LayerConfig layer, Group group) {
    Optional<String> name = Hdf5.text(group, "name");
    layer.require(
        name.isEmpty() || name.get().equals(layer.name()),
        "has the weights of '%s' in its place. The file is damaged.",
        LayerConfig.cut(name.orElse("")));
    List<Dataset> arrays = new ArrayList<>();
    for (int i = 0; i < group.getChildren().size(); i++) {
      Optional<Dataset> array = Hdf5.dataset(group, List.of(Integer.toString(i)));
      layer.require(array.isPresent(), "has no weights number %s. The file is damaged.", i);
      arrays.add(array.get());
    }
    return arrays;
  }

  /** The groups that hold arrays, by class. */
  private Map<String, List<Counted>> groups() {
    Map<String, List<Counted>> groups = new HashMap<>();
    for (String container : CONTAINERS) {
      Hdf5.group(root, container).ifPresent(parent -> collect(parent, "", groups));
      collect(root, container + "\\", groups);
    }
    return groups;
  }

  private static void collect(Group parent, String prefix, Map<String, List<Counted>> groups) {
    for (Node child : parent.getChildren().values()) {
      if (child.getName().startsWith(prefix)) {
        Hdf5.group(parent, child.getName())
            .flatMap(layer -> Hdf5.group(layer, "vars"))
            .filter(arrays -> !arrays.getChildren().isEmpty())
            .ifPresent(arrays -> add(child.getName().substring(prefix.length()), arrays, groups));
      }
    }
  }

  private static void add(String name, Group arrays, Map<String, List<Counted>> groups) {
    Matcher counted = COUNTED.matcher(name);
    if (counted.matches()) {
      int number = counted.group(2) == null ? 0 : Integer.parseInt(counted.group(2));
      groups
          .computeIfAbsent(counted.group(1), type -> new ArrayList<>())
          .add(new Counted(number, arrays));
    }
  }

  /** As Keras writes a class in a path: {@code batch_normalization}. */
  private static String snakeCase(String type) {
    return type.replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
