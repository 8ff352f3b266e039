package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import poolinglab.coursework.process.Wire;
import poolinglab.coursework.sandbox.Outcome;

/**
 * On the way back through a maximum: in which pixels a window looks for its largest. Each pixel is
 * made the largest in turn; the window looks at it if its gradient then goes there.
 */
final class WinnerSearch {
  private static final float LARGE = 4096;

  private final String method;
  private final List<Object> arguments;
  private final Leaves pixels;
  private final Leaves windows;

  /**
   * Prepares.
   *
   * @param arguments an image of distinct pixels, its gradients, and what else the method takes
   */
  WinnerSearch(String method, List<Object> arguments) {
    this.method = method;
    this.arguments = arguments;
    this.pixels = Leaves.of(arguments.get(0));
    this.windows = Leaves.of(arguments.get(1));
  }

  /** The first window that looks elsewhere than it should. */
  Optional<String> difference(Behaviour answer, Behaviour exemplar) {
    for (List<Integer> window : windows.places()) {
      Optional<Set<List<Integer>>> should = searched(window, exemplar);
      Optional<Set<List<Integer>>> is =
          should.isEmpty() ? Optional.empty() : searched(window, answer);
      if (is.isEmpty()) {
        return Optional.empty();
      }
      if (!is.equals(should)) {
        return Optional.of(
            "Window %s looks for its largest pixel in %s; it should look in %s."
                .formatted(
                    CellWords.place(window), CellWords.of(is.get()), CellWords.of(should.get())));
      }
    }
    return Optional.empty();
  }

  /** Empty where a gradient does not go to a single pixel, or to another than the largest. */
  private Optional<Set<List<Integer>>> searched(List<Integer> window, Behaviour behaviour) {
    Set<List<Integer>> searched = new TreeSet<>(Influence::compare);
    Set<List<Integer>> usual = new TreeSet<>(Influence::compare);
    for (List<Integer> pixel : pixels.places()) {
      Object image = Wire.copy(arguments.get(0));
      Leaves.set(image, pixel, LARGE);
      Object gradients = Wire.copy(arguments.get(1));
      windows.places().forEach(each -> Leaves.set(gradients, each, each.equals(window) ? 1 : 0));
      List<Object> changed = new ArrayList<>(arguments);
      changed.set(0, image);
      changed.set(1, gradients);
      Object value =
          behaviour.of(method, changed) instanceof Outcome.Returned returned
              ? returned.value()
              : null;
      Leaves reached = Leaves.of(value);
      List<List<Integer>> receivers =
          reached.places().stream()
              .filter(place -> reached.values().get(reached.places().indexOf(place)) != 0)
              .toList();
      if (receivers.size() > 1 || reached.size() != pixels.size()) {
        return Optional.empty();
      }
      if (receivers.contains(pixel)) {
        searched.add(pixel);
      } else {
        usual.addAll(receivers);
      }
    }
    return Optional.of(searched).filter(found -> usual.size() <= 1);
  }
}
