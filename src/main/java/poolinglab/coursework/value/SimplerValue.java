package poolinglab.coursework.value;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import poolinglab.coursework.process.Wire;

/** Values that are a little simpler than a given one: of fewer rows, fewer columns, or with 0s. */
public final class SimplerValue {
  private static final int MOST_CELLS = 64;

  private SimplerValue() {}

  public static List<Object> of(Object value) {
    List<Object> simpler = new ArrayList<>();
    if (value instanceof float[][] grid && grid.length > 0 && grid[0].length > 0) {
      for (int rows : steps(grid.length)) {
        simpler.add(part(grid, 0, rows, grid[0].length));
        simpler.add(part(grid, grid.length - rows, rows, grid[0].length));
      }
      for (int columns : steps(grid[0].length)) {
        simpler.add(part(grid, 0, grid.length, columns));
      }
      addZeros(simpler, grid);
    } else if (value != null
        && value.getClass().isArray()
        && !value.getClass().getComponentType().isPrimitive()) {
      for (int length : steps(Array.getLength(value))) {
        simpler.add(first(value, length));
      }
    }
    return simpler;
  }

  /** One less first, then two: where sizes must be even, one less is never promised. */
  private static int[] steps(int length) {
    return switch (length) {
      case 0, 1 -> new int[0];
      case 2 -> new int[] {1};
      case 3 -> new int[] {2, 1};
      default -> new int[] {length / 2, length - 1, length - 2};
    };
  }

  private static float[][] part(float[][] grid, int fromRow, int rows, int columns) {
    float[][] part = new float[rows][columns];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(
          grid[fromRow + row], 0, part[row], 0, Math.min(columns, grid[fromRow + row].length));
    }
    return part;
  }

  private static void addZeros(List<Object> simpler, float[][] grid) {
    if (grid.length * grid[0].length > MOST_CELLS) {
      return;
    }
    for (int row = 0; row < grid.length; row++) {
      for (int column = 0; column < grid[row].length; column++) {
        if (grid[row][column] != 0) {
          float[][] copy = (float[][]) Wire.copy(grid);
          copy[row][column] = 0;
          simpler.add(copy);
        }
      }
    }
  }

  private static Object first(Object array, int length) {
    Object part = Array.newInstance(array.getClass().getComponentType(), length);
    for (int i = 0; i < length; i++) {
      Array.set(part, i, Wire.copy(Array.get(array, i)));
    }
    return part;
  }
}
