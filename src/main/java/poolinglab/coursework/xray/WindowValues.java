package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import poolinglab.coursework.process.Wire;
import poolinglab.coursework.sandbox.Outcome;

/** What an answer makes of the values under a window, where it looks at the right ones. */
final class WindowValues {
  private static final double SAME = 1e-4;

  /** Fewer could all be of one rank by chance. */
  private static final int FEWEST_WINDOWS = 6;

  private static final int MOST_VALUES = 9;
  private static final List<String> STATISTICS = List.of("mean", "sum", "median");
  private static final int MOST_PIXELS = 120;
  private static final List<String> RANKS =
      List.of("largest", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

  private final String method;
  private final Behaviour exemplar;

  WindowValues(String method, Behaviour exemplar) {
    this.method = method;
    this.exemplar = exemplar;
  }

  /** The smallest failed call's first wrong cell, with the values that its window holds. */
  Optional<String> example(List<Observation> observations) {
    return observations.stream()
        .filter(each -> !each.correct() && wrongCell(each) >= 0)
        .min(Comparator.comparingInt(each -> Leaves.of(each.arguments().get(0)).size()))
        .flatMap(this::example);
  }

  private Optional<String> example(Observation each) {
    int cell = wrongCell(each);
    Optional<Influence> windows = windows(each.arguments());
    List<Float> values =
        windows.map(found -> values(found, each.arguments(), cell)).orElse(List.of());
    return values.isEmpty() || values.size() > MOST_VALUES
        ? Optional.empty()
        : Optional.of(
            "Where %s you return %s; it should be %s."
                .formatted(
                    values.size() == 1
                        ? "the only value under a window is " + Levels.text(values.get(0))
                        : "a window holds " + inRows(windows.get(), cell, values),
                    Levels.text(Leaves.of(each.value()).values().get(cell))
                        + statistic(values, Leaves.of(each.value()).values().get(cell)),
                    Levels.text(Leaves.of(each.expectedValue()).values().get(cell))));
  }

  /** What a result is of a window's values, if it is one of the usual things. */
  private static String statistic(List<Float> values, float result) {
    double[] window = values.stream().mapToDouble(Float::doubleValue).toArray();
    double room = SAME * Math.abs(result);
    return STATISTICS.stream()
        .filter(name -> values.size() > 2 && !values.contains(result))
        .filter(name -> Math.abs(Reduction.WRONG.get(name).of(window, 0) - result) <= room)
        .findFirst()
        .map(", their %s"::formatted)
        .orElse("");
  }

  /** By which factor all results are too large or too small. */
  static Optional<String> scaled(List<Observation> observations) {
    double factor = Double.NaN;
    for (Observation each : observations) {
      List<Float> is = Leaves.of(each.value()).values();
      List<Float> should = Leaves.of(each.expectedValue()).values();
      for (int i = 0; i < Math.max(is.size(), should.size()); i++) {
        if (is.size() != should.size() || should.get(i) == 0 && is.get(i) != 0) {
          return Optional.empty();
        }
        double own = (double) is.get(i) / should.get(i);
        factor = Double.isNaN(factor) ? own : factor;
        if (should.get(i) != 0 && !(Math.abs(own - factor) <= SAME * Math.abs(factor))) {
          return Optional.empty();
        }
      }
    }
    String times = WindowMeasure.times(factor);
    return Double.isNaN(factor) || factor == 0 || Math.abs(factor - 1) <= SAME
        ? Optional.empty()
        : Optional.of(
            "Each of your results is %s what it should be."
                .formatted(times.contains("times") ? times : times + " of"));
  }

  /** Values as an array, {@code {{6, 8}, {7, 3}}}, where their places have rows. */
  private static String inRows(Influence windows, int cell, List<Float> values) {
    Map<List<Integer>, List<String>> rows = new LinkedHashMap<>();
    int next = 0;
    for (List<Integer> place : windows.window(windows.output().places().get(cell))) {
      List<Integer> row = place.subList(0, place.size() - 1);
      rows.computeIfAbsent(row, key -> new ArrayList<>()).add(Levels.text(values.get(next++)));
    }
    List<String> braced =
        rows.values().stream().map(row -> "{" + String.join(", ", row) + "}").toList();
    return rows.keySet().iterator().next().isEmpty()
        ? CellWords.listed(values.stream().map(Levels::text).toList())
        : "{" + String.join(", ", braced) + "}";
  }

  private static int wrongCell(Observation each) {
    List<Float> is = Leaves.of(each.value()).values();
    List<Float> should = Leaves.of(each.expectedValue()).values();
    for (int cell = 0; is.size() == should.size() && cell < is.size(); cell++) {
      if (!is.get(cell).equals(should.get(cell))) {
        return cell;
      }
    }
    return -1;
  }

  /** Which of the values under a window is returned, if it is the same one in every window. */
  Optional<String> rank(List<Object> arguments, String given, Behaviour answer) {
    if (!(answer.of(method, arguments) instanceof Outcome.Returned returned)) {
      return Optional.empty();
    }
    List<Float> results = Leaves.of(returned.value()).values();
    Optional<Influence> windows = windows(arguments);
    if (windows.isEmpty()
        || windows.get().output().size() != results.size()
        || results.size() < FEWEST_WINDOWS) {
      return Optional.empty();
    }
    int rank = -1;
    int size = -1;
    for (int cell = 0; cell < results.size(); cell++) {
      List<Float> sorted =
          values(windows.get(), arguments, cell).stream()
              .sorted(Comparator.reverseOrder())
              .toList();
      int own = sorted.indexOf(results.get(cell));
      if (own < 1 || own >= RANKS.size() || cell > 0 && (own != rank || sorted.size() != size)) {
        return Optional.empty();
      }
      rank = own;
      size = sorted.size();
    }
    return rank < 1
        ? Optional.empty()
        : Optional.of(
            "For %s you return the %s largest of the %d values under each window; it should be the largest."
                .formatted(given, RANKS.get(rank), size));
  }

  /**
   * With the largest value in which of its cells a window's result is right, whatever the order of
   * the others, and with which it is not.
   */
  Optional<String> order(List<Object> arguments, Behaviour answer) {
    Optional<Influence> windows = windows(arguments);
    int cell = windows.map(WindowValues::fullest).orElse(-1);
    if (cell < 0) {
      return Optional.empty();
    }
    List<Integer> output = windows.get().output().places().get(cell);
    List<List<Integer>> window = List.copyOf(windows.get().window(output));
    Set<List<Integer>> right = new TreeSet<>(Influence::compare);
    Set<List<Integer>> wrong = new TreeSet<>(Influence::compare);
    Set<List<Integer>> instead = new TreeSet<>(Influence::compare);
    boolean known = true;
    for (List<Integer> place : window) {
      Set<Integer> returned = returned(arguments, window, place, cell, answer);
      int largest = window.indexOf(place);
      (returned.equals(Set.of(largest)) ? right : wrong).add(place);
      known &= !returned.contains(-1);
      returned.stream()
          .filter(index -> index >= 0 && index != largest)
          .forEach(index -> instead.add(window.get(index)));
    }
    String place = output.isEmpty() ? "Your result" : "Output cell " + CellWords.place(output);
    return right.isEmpty() || wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s is right wherever the largest value of its window is at %s; where it is at %s, %s."
                .formatted(
                    place,
                    CellWords.of(right),
                    CellWords.of(wrong),
                    known && instead.size() == 1 && wrong.size() == 1
                        ? "you return the value at " + CellWords.of(instead)
                        : "it can be wrong"));
  }

  /** Which of the window's values are returned while one is the largest; −1 for none of them. */
  private Set<Integer> returned(
      List<Object> arguments,
      List<List<Integer>> window,
      List<Integer> largest,
      int cell,
      Behaviour answer) {
    int size = window.size();
    Set<Integer> returned = new TreeSet<>();
    for (int order = 0; order < 2 * size; order++) {
      Object image = Wire.copy(arguments.get(0));
      Leaves pixels = Leaves.of(image);
      for (int i = 0; i < pixels.size(); i++) {
        Leaves.set(image, pixels.places().get(i), -1 - i);
      }
      float[] values = new float[size];
      for (int i = 0; i < size; i++) {
        int rank = (order < size ? i + order : 2 * size - i + order) % size;
        values[i] = window.get(i).equals(largest) ? 2 * size : 1 + rank;
        Leaves.set(image, window.get(i), values[i]);
      }
      List<Object> changed = new ArrayList<>(arguments);
      changed.set(0, image);
      Object value =
          answer.of(method, changed) instanceof Outcome.Returned result ? result.value() : null;
      List<Float> results = Leaves.of(value).values();
      int index = -1;
      for (int i = 0; i < size && cell < results.size(); i++) {
        index = values[i] == results.get(cell) ? i : index;
      }
      returned.add(index);
    }
    return returned;
  }

  /** The first output cell with the largest window; −1 if no window can be told in full. */
  private static int fullest(Influence windows) {
    int fullest = -1;
    int most = 1;
    for (int cell = 0; cell < windows.output().size(); cell++) {
      int size = windows.window(windows.output().places().get(cell)).size();
      if (size > most) {
        most = size;
        fullest = cell;
      }
    }
    return most > MOST_VALUES ? -1 : fullest;
  }

  /** Which pixels each output cell should depend on; empty for a large array. */
  private Optional<Influence> windows(List<Object> arguments) {
    Object distinct = Wire.copy(arguments.get(0));
    Leaves pixels = Leaves.of(distinct);
    if (pixels.size() > MOST_PIXELS) {
      return Optional.empty();
    }
    for (int i = 0; i < pixels.size(); i++) {
      Leaves.set(distinct, pixels.places().get(i), 1 + i);
    }
    List<Object> changed = new ArrayList<>(arguments);
    changed.set(0, distinct);
    return Influence.of(exemplar, method, changed, 0);
  }

  /** The values under an output cell's window. */
  private static List<Float> values(Influence windows, List<Object> arguments, int cell) {
    Leaves pixels = Leaves.of(arguments.get(0));
    return windows.window(windows.output().places().get(cell)).stream()
        .map(place -> pixels.values().get(pixels.places().indexOf(place)))
        .toList();
  }
}
