package poolinglab.data;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which classes of a data set to use: label numbers, in the order of the new labels 0 … n−1. */
final class ClassSelection {
  private ClassSelection() {}

  /**
   * Checks {@code wanted} against what occurs.
   *
   * @param wanted label numbers; empty for all that occur, in ascending order
   */
  static List<Integer> of(
      List<Integer> wanted,
      Collection<Integer> inTraining,
      Collection<Integer> inTest,
      Path where) {
    Set<Integer> occurring = new TreeSet<>(inTraining);
    occurring.addAll(inTest);
    List<Integer> selected = wanted.isEmpty() ? List.copyOf(occurring) : List.copyOf(wanted);
    checkNoneTwice(selected);
    for (int label : selected) {
      checkOccurs(label, inTraining, "training", where);
      checkOccurs(label, inTest, "test", where);
    }
    checkAtLeastTwo(selected.size(), selected, where);
    return selected;
  }

  private static void checkNoneTwice(List<Integer> selected) {
    Set<Integer> seen = new HashSet<>();
    for (int label : selected) {
      ImageDataException.check(
          seen.add(label), "each class may be chosen once; got %s twice in %s", label, selected);
    }
  }

  private static void checkOccurs(
      int label, Collection<Integer> occurring, String split, Path where) {
    ImageDataException.check(
        occurring.contains(label),
        "class %s does not occur among the %s images in %s; %s",
        label,
        split,
        where,
        occurring.isEmpty()
            ? "it has none: fill it"
            : new TreeSet<>(occurring)
                .stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "choose from ", "")));
  }

  static void checkAtLeastTwo(int count, Collection<?> classes, Path where) {
    ImageDataException.check(
        count >= 2,
        "telling classes apart takes at least two of them; got %s in %s; choose one more",
        classes,
        where);
  }
}
