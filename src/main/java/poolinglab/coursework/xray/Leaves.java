package poolinglab.coursework.xray;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** The numbers of an array of any depth, each with the indices that lead to it. */
record Leaves(List<List<Integer>> places, List<Float> values) {

  /** Those of a float, or of a rectangular or jagged array of floats; none of anything else. */
  static Leaves of(Object value) {
    Leaves leaves = new Leaves(new ArrayList<>(), new ArrayList<>());
    leaves.collect(value, List.of());
    return leaves;
  }

  private void collect(Object value, List<Integer> place) {
    if (value instanceof Float number) {
      places.add(place);
      values.add(number);
    } else if (value != null && value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        List<Integer> inner = new ArrayList<>(place);
        inner.add(i);
        collect(Array.get(value, i), inner);
      }
    }
  }

  int size() {
    return values.size();
  }

  /** Sets one number of an array. */
  static void set(Object array, List<Integer> place, float value) {
    Object inner = array;
    for (int index : place.subList(0, place.size() - 1)) {
      inner = Array.get(inner, index);
    }
    Array.setFloat(inner, place.get(place.size() - 1), value);
  }

  /**
   * The sizes of an array along its first places, as “3×5”; “null”, or “rows of different length”.
   */
  static String shape(Object value) {
    if (value == null) {
      return "null";
    }
    StringBuilder shape = new StringBuilder();
    Object inner = value;
    while (inner != null && inner.getClass().isArray()) {
      int length = Array.getLength(inner);
      if (length == 0 && shape.isEmpty()) {
        return "an empty array";
      }
      if (isJagged(inner, length)) {
        return "rows of different length";
      }
      shape.append(shape.isEmpty() ? "" : "×").append(length);
      inner = length == 0 ? null : inner instanceof float[] ? null : Array.get(inner, 0);
    }
    return shape.toString();
  }

  private static boolean isJagged(Object array, int length) {
    if (!(array instanceof Object[] rows) || length == 0) {
      return false;
    }
    int first = rows[0] == null ? -1 : Array.getLength(rows[0]);
    for (Object row : rows) {
      if ((row == null ? -1 : Array.getLength(row)) != first) {
        return true;
      }
    }
    return false;
  }
}
