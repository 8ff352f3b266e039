package poolinglab.study;

import java.util.List;
import poolinglab.UserException;

/**
 * What becomes of a network's answers when the images are moved: a cell for each move, by {@code
 * row − radius} pixels down and {@code column − radius} to the right, so that the centre is no move
 * at all.
 *
 * @param radius the farthest move, in pixels
 * @param agreement the part of the images whose answer is what it was without a move, 0 to 1
 * @param accuracy the part of the images whose answer is right, 0 to 1
 */
public record ShiftMap(int radius, double[][] agreement, double[][] accuracy) {

  /** Cell by cell, the mean of maps of one radius. */
  static ShiftMap mean(List<ShiftMap> maps) {
    int side = maps.get(0).agreement().length;
    double[][] agreement = new double[side][side];
    double[][] accuracy = new double[side][side];
    for (ShiftMap map : maps) {
      for (int row = 0; row < side; row++) {
        for (int column = 0; column < side; column++) {
          agreement[row][column] += map.agreement()[row][column] / maps.size();
          accuracy[row][column] += map.accuracy()[row][column] / maps.size();
        }
      }
    }
    return new ShiftMap(maps.get(0).radius(), agreement, accuracy);
  }

  /** The mean agreement over all moves of exactly this many pixels along the farther axis. */
  public double agreementAt(int distance) {
    return meanAt(distance, agreement);
  }

  /** The mean accuracy over the same moves. */
  public double accuracyAt(int distance) {
    return meanAt(distance, accuracy);
  }

  /** The mean agreement over all moves but none at all. */
  public double meanAgreement() {
    double sum = 0;
    for (double[] row : agreement) {
      for (double share : row) {
        sum += share;
      }
    }
    int side = 2 * radius + 1;
    return radius == 0 ? 1 : (sum - agreement[radius][radius]) / (side * side - 1);
  }

  private double meanAt(int distance, double[][] map) {
    double sum = 0;
    int cells = 0;
    for (int row = 0; row < map.length; row++) {
      for (int column = 0; column < map.length; column++) {
        if (Math.max(Math.abs(row - radius), Math.abs(column - radius)) == distance) {
          sum += map[row][column];
          cells++;
        }
      }
    }
    UserException.require(
        cells > 0, "a shift map of radius %s has no shift of %s; use less", radius, distance);
    return sum / cells;
  }
}
