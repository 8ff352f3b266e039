package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import poolinglab.coursework.process.Wire;
import poolinglab.coursework.sandbox.Outcome;

/**
 * Which cells of an array each output cell depends on: every cell is raised and lowered by itself,
 * and the outputs that change are those whose window holds it.
 *
 * @param output how large the output is
 * @param seenBy how much each output cell grows when an input cell grows by 1, by their indices
 * @param weighs whether it grows by the same whatever the input is, as a sum does
 */
record Influence(
    Leaves input, Leaves output, Map<Integer, Map<Integer, Double>> seenBy, boolean weighs) {
  private static final float BY = 4096;
  private static final double SAME = 1e-4;

  /**
   * Measures it around the arguments, and around the same with every pixel negated, since not every
   * cell shows beside the same neighbours; gradients go to one winner, so there the image stays.
   * Empty where a call does not return an array of the same size each time.
   */
  static Optional<Influence> of(
      Behaviour behaviour, String method, List<Object> arguments, int measured) {
    Map<Integer, Map<Integer, Double>> seenBy = new TreeMap<>();
    boolean weighs = true;
    boolean backward = measured > 0;
    List<List<Object>> bases =
        backward ? List.of(arguments) : List.of(arguments, negated(arguments));
    for (List<Object> base : bases) {
      for (float by : new float[] {BY, -BY}) {
        Map<Integer, Map<Integer, Double>> own = new TreeMap<>();
        if (!measure(behaviour, method, base, measured, by, own)) {
          return Optional.empty();
        }
        weighs &= seenBy.isEmpty() || alike(own, seenBy);
        add(own, seenBy);
      }
    }
    boolean weighsAlways = weighs;
    return outputs(behaviour, method, arguments)
        .map(
            output ->
                new Influence(Leaves.of(arguments.get(measured)), output, seenBy, weighsAlways));
  }

  private static boolean alike(
      Map<Integer, Map<Integer, Double>> one, Map<Integer, Map<Integer, Double>> other) {
    return one.keySet().equals(other.keySet())
        && one.entrySet().stream()
            .allMatch(
                entry -> {
                  Map<Integer, Double> weights = other.get(entry.getKey());
                  return weights.keySet().equals(entry.getValue().keySet())
                      && entry.getValue().entrySet().stream()
                          .allMatch(
                              cell ->
                                  Math.abs(cell.getValue() - weights.get(cell.getKey())) < SAME);
                });
  }

  private static void add(
      Map<Integer, Map<Integer, Double>> own, Map<Integer, Map<Integer, Double>> all) {
    own.forEach(
        (out, cells) ->
            cells.forEach(
                (cell, weight) ->
                    all.computeIfAbsent(out, key -> new TreeMap<>())
                        .merge(cell, weight, (a, b) -> Math.abs(a) > Math.abs(b) ? a : b)));
  }

  private static List<Object> negated(List<Object> arguments) {
    List<Object> negated = new ArrayList<>(arguments);
    Object array = Wire.copy(arguments.get(0));
    Leaves leaves = Leaves.of(array);
    for (int i = 0; i < leaves.size(); i++) {
      Leaves.set(array, leaves.places().get(i), -leaves.values().get(i));
    }
    negated.set(0, array);
    return negated;
  }

  private static boolean measure(
      Behaviour behaviour,
      String method,
      List<Object> arguments,
      int measured,
      float by,
      Map<Integer, Map<Integer, Double>> seenBy) {
    Leaves input = Leaves.of(arguments.get(measured));
    Optional<Leaves> base = outputs(behaviour, method, arguments);
    for (int cell = 0; base.isPresent() && cell < input.size(); cell++) {
      List<Object> changed = new ArrayList<>(arguments);
      Object array = Wire.copy(arguments.get(measured));
      Leaves.set(array, input.places().get(cell), input.values().get(cell) + by);
      changed.set(measured, array);
      Optional<Leaves> moved = outputs(behaviour, method, changed);
      if (moved.isEmpty() || moved.get().size() != base.get().size()) {
        return false;
      }
      for (int out = 0; out < base.get().size(); out++) {
        float was = base.get().values().get(out);
        float is = moved.get().values().get(out);
        if (is != was && !(Float.isNaN(is) && Float.isNaN(was))) {
          double weight = ((double) is - was) / by;
          seenBy.computeIfAbsent(out, key -> new TreeMap<>()).put(cell, weight);
        }
      }
    }
    return base.isPresent();
  }

  private static Optional<Leaves> outputs(
      Behaviour behaviour, String method, List<Object> arguments) {
    return behaviour.of(method, arguments) instanceof Outcome.Returned returned
            && returned.value() != null
        ? Optional.of(Leaves.of(returned.value()))
        : Optional.empty();
  }

  /** The input cells that an output cell depends on, given the output's indices. */
  Set<List<Integer>> window(List<Integer> place) {
    int index = output.places().indexOf(place);
    Set<List<Integer>> cells = new TreeSet<>(Influence::compare);
    seenBy
        .getOrDefault(index, Map.of())
        .keySet()
        .forEach(cell -> cells.add(input.places().get(cell)));
    return cells;
  }

  /** The output cells that an input cell reaches, given the input's indices. */
  Set<List<Integer>> reach(List<Integer> place) {
    int index = input.places().indexOf(place);
    Set<List<Integer>> cells = new TreeSet<>(Influence::compare);
    seenBy.forEach(
        (out, cellsSeen) -> {
          if (cellsSeen.containsKey(index)) {
            cells.add(output.places().get(out));
          }
        });
    return cells;
  }

  /** How much an output grows when the input cell grows by 1. */
  double weight(List<Integer> outputPlace, List<Integer> inputPlace) {
    return seenBy
        .getOrDefault(output.places().indexOf(outputPlace), Map.of())
        .getOrDefault(input.places().indexOf(inputPlace), 0.0);
  }

  /** The order in which cells are read. */
  static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = Integer.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
