package poolinglab.figure;

import java.util.List;
import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.drawing.Shape.Anchor;
import poolinglab.reference.Plane;

/** A plane as a picture, with its name above and some lines below. */
public final class CaptionedPicture {
  private static final double PIXEL = 5;
  private static final double MARGIN = 12;
  private static final double TITLE = 24;
  private static final double LINE = 17;

  private CaptionedPicture() {}

  /**
   * Draws.
   *
   * @param darkest the value drawn black
   * @param brightest the value drawn white
   */
  public static Picture of(
      String title, Plane plane, List<String> lines, float darkest, float brightest) {
    Pixels pixels = new Pixels(PIXEL, darkest, brightest);
    double words =
        lines.stream().mapToDouble(line -> Drawing.widthOf(line, Drawing.SMALL)).max().orElse(0);
    double wide = Math.max(Math.max(pixels.width(plane), words), 8.5 * title.length());
    double top = MARGIN + TITLE;
    Drawing drawing =
        new Drawing(
            MARGIN + Math.ceil(wide) + MARGIN,
            top + pixels.height(plane) + LINE * lines.size() + MARGIN);
    drawing.heading(MARGIN, MARGIN + 12, title);
    pixels.draw(drawing, plane, MARGIN, top);
    double y = top + pixels.height(plane);
    for (String line : lines) {
      y += LINE;
      drawing.text(MARGIN, y, Drawing.SMALL, Anchor.START, Drawing.BLACK, line);
    }
    return new Picture(
        drawing, "%s, %s pixels: %s".formatted(title, plane.size(), String.join(", ", lines)));
  }
}
