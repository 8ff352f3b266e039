package poolinglab.figure.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Shape.Anchor;

/** Names beside points, each where nothing else is; a thin line leads to those further off. */
final class Labels {
  private static final double[] DISTANCES = {10, 18, 30, 46, 66, 90, 118, 150};
  private static final double NEAR = 24;
  private static final double MARK = 8;
  private static final double STEP = 0.05;

  /** A rectangle that is taken, or the one that holds all labels. */
  record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean holds(double x, double y) {
      return left <= x && x <= right && top <= y && y <= bottom;
    }

    boolean holds(Box other) {
      return left <= other.left
          && other.right <= right
          && top <= other.top
          && other.bottom <= bottom;
    }
  }

  /** Where a label could stand: its reference point, and which side of it that is. */
  private record Place(double x, double y, Anchor anchor) {
    Box box(double wide) {
      double left =
          switch (anchor) {
            case START -> x;
            case MIDDLE -> x - wide / 2;
            case END -> x - wide;
          };
      return new Box(
          left - 1, y - Drawing.SMALL / 2 - 1, left + wide + 1, y + Drawing.SMALL / 2 + 1);
    }
  }

  private final Box sheet;
  private final List<Box> taken = new ArrayList<>();

  Labels(Box sheet) {
    this.sheet = sheet;
  }

  /** No label on a mark, nor on the whisker from {@code top} to {@code bottom}. */
  void avoid(double x, double top, double bottom) {
    taken.add(new Box(x - MARK, top - MARK, x + MARK, bottom + MARK));
  }

  /**
   * Writes the name of a point at the nearest free place, if there is one to which a line leads
   * through no other point; else at the nearest free one; else at the nearest of all.
   */
  void place(Drawing drawing, double x, double y, String label) {
    double wide = Drawing.widthOf(label, Drawing.SMALL);
    List<Place> all =
        Arrays.stream(DISTANCES).mapToObj(far -> around(x, y, far)).flatMap(List::stream).toList();
    List<Place> free = all.stream().filter(place -> isFree(place.box(wide))).toList();
    Place best =
        free.stream()
            .filter(place -> isClear(x, y, place))
            .findFirst()
            .orElseGet(() -> (free.isEmpty() ? all : free).get(0));
    if (Math.hypot(best.x() - x, best.y() - y) > NEAR) {
      drawing.line(x, y, best.x(), best.y(), Drawing.GREY, 0.75);
    }
    taken.add(best.box(wide));
    drawing.text(best.x(), best.y() + 4, Drawing.SMALL, best.anchor(), Drawing.BLACK, label);
  }

  private boolean isFree(Box box) {
    return sheet.holds(box) && taken.stream().noneMatch(box::meets);
  }

  /** Whether the line that leads there runs through nothing but the mark that it comes from. */
  private boolean isClear(double x, double y, Place place) {
    for (double share = 0; share < 1; share += STEP) {
      double lineX = x + share * (place.x() - x);
      double lineY = y + share * (place.y() - y);
      if (taken.stream().anyMatch(box -> box.holds(lineX, lineY) && !box.holds(x, y))) {
        return false;
      }
    }
    return true;
  }

  private static List<Place> around(double x, double y, double distance) {
    double aslant = distance * 0.8;
    return List.of(
        new Place(x + distance, y, Anchor.START),
        new Place(x - distance, y, Anchor.END),
        new Place(x, y - distance - 6, Anchor.MIDDLE),
        new Place(x, y + distance + 6, Anchor.MIDDLE),
        new Place(x + aslant, y - aslant, Anchor.START),
        new Place(x + aslant, y + aslant, Anchor.START),
        new Place(x - aslant, y - aslant, Anchor.END),
        new Place(x - aslant, y + aslant, Anchor.END));
  }
}
