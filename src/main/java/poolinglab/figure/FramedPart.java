package poolinglab.figure;

import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Picture;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Size;
import poolinglab.reference.Plane;

/** A grey picture, from 0 for black to 255 for white, with a frame around a part of it. */
public final class FramedPart {
  private static final double PIXEL = 6;
  private static final double MARGIN = 8;
  private static final double TITLE = 28;

  private FramedPart() {}

  /**
   * The whole picture and the frame.
   *
   * @param corner the part's upper left pixel
   */
  public static Picture of(Plane picture, Cell corner, Size part) {
    Pixels pixels = new Pixels(PIXEL, 0, 255);
    Drawing drawing =
        new Drawing(
            2 * MARGIN + pixels.width(picture), 2 * MARGIN + TITLE + pixels.height(picture));
    drawing.heading(MARGIN, MARGIN + 12, "picture, " + picture.size());
    pixels.draw(drawing, picture, MARGIN, MARGIN + TITLE);
    drawing.outline(
        MARGIN + corner.column() * PIXEL,
        MARGIN + TITLE + corner.row() * PIXEL,
        part.width() * PIXEL,
        part.height() * PIXEL,
        Drawing.ACCENT,
        3);
    return new Picture(
        drawing,
        "The whole picture, %s pixels; a frame shows the %s of them that start at row %d, column %d"
            .formatted(picture.size(), part, corner.row(), corner.column()));
  }
}
