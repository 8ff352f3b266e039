package poolinglab.figure;

import java.util.ArrayList;
import java.util.List;
import poolinglab.figure.Shape.Anchor;

/** Names beside points, each where nothing else stands; a thin line leads to those further off. */
final class Labels {
  private static final double[] DISTANCES = {10, 18, 30, 46, 66, 90};
  private static final double NEAR = 18;
  private static final double MARK = 8;

  /** A rectangle that is taken, or the one in which all labels stand. */
  record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
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
      return new Box(left - 1, y - Plot.SMALL / 2 - 1, left + wide + 1, y + Plot.SMALL / 2 + 1);
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
   * Writes the name of a point at the nearest free place; the nearest of all where none is free.
   */
  void place(Drawing drawing, double x, double y, String label) {
    double wide = Drawing.widthOf(label, Plot.SMALL);
    for (double distance : DISTANCES) {
      for (Place place : around(x, y, distance)) {
        Box box = place.box(wide);
        if (sheet.holds(box) && taken.stream().noneMatch(box::meets)) {
          if (distance > NEAR) {
            drawing.line(x, y, place.x(), place.y(), Drawing.GREY, 0.75);
          }
          write(drawing, place, box, label);
          return;
        }
      }
    }
    Place nearest = around(x, y, DISTANCES[0]).get(0);
    write(drawing, nearest, nearest.box(wide), label);
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

  private void write(Drawing drawing, Place place, Box box, String label) {
    taken.add(box);
    double baseLine = place.y() + 4;
    drawing.text(place.x(), baseLine, Plot.SMALL, place.anchor(), Drawing.BLACK, label);
  }
}
