package poolinglab.coursework.value;

import java.util.List;

/**
 * A value as a person reads it: a number plain, a list in one line, an image as a grid, deeper
 * arrays as one grid after another, each under its index.
 *
 * <p>Texts stand in quotes with their control characters spelled out, so that what an answer
 * returned can neither steer a terminal nor turn a line around. What is large is cut, and says so.
 */
public final class ValueText {
  private ValueText() {}

  /** The value in lines, without line ends. */
  public static List<String> lines(Object value) {
    return new ValueLines(0).draw(value, ValueLines.UNCOMPARED);
  }

  /**
   * The value in lines, every cell that differs from the one at its place in {@code other} marked
   * as {@code !12!}.
   *
   * @param tolerance how far a number may lie from the other, as an exercise says it; times the
   *     size of the other where that is more than 1
   */
  public static List<String> lines(Object value, Object other, double tolerance) {
    return new ValueLines(tolerance).draw(value, other);
  }

  /**
   * The value as a Java expression of its type, to be pasted: {@code new float[][] {{1, 2}, {3,
   * -4}}}. Nothing is cut.
   */
  public static String toSource(Object value) {
    return ValueSource.of(value);
  }

  /** The sizes of an array as {@code 2×3}, of its first elements where it is ragged; else empty. */
  public static String size(Object value) {
    StringBuilder size = new StringBuilder();
    Object inner = value;
    while (inner != null && inner.getClass().isArray()) {
      int length = java.lang.reflect.Array.getLength(inner);
      size.append(size.isEmpty() ? "" : "×").append(length);
      inner = length == 0 ? null : java.lang.reflect.Array.get(inner, 0);
    }
    return size.toString();
  }
}
