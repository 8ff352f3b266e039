package poolinglab.figure;

import java.util.List;
import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.FigureException;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.drawing.Shape.Anchor;
import poolinglab.reference.Plane;

/** Pictures side by side, each with its name above and some words below. */
public final class CaptionedPictures {
  private static final double PIXEL = 5;
  private static final double MARGIN = 16;
  private static final double TITLE = 24;
  private static final double LINE = 17;
  private static final double GAP = 32;

  /** One picture, its name, and the lines below it. */
  public record Captioned(String title, Plane plane, List<String> lines) {
    public Captioned {
      lines = List.copyOf(lines);
    }

    private double width(Pixels pixels) {
      double words =
          lines.stream().mapToDouble(line -> Drawing.widthOf(line, Drawing.SMALL)).max().orElse(0);
      // Whole: between pixels that begin in between a screen's pixels there would be seams.
      return Math.ceil(Math.max(Math.max(pixels.width(plane), words), 8.5 * title.length()));
    }

    private double height(Pixels pixels) {
      return pixels.height(plane) + LINE * lines.size();
    }

    private String words() {
      return "%s, %s pixels: %s".formatted(title, plane.size(), String.join(", ", lines));
    }
  }

  private CaptionedPictures() {}

  /**
   * In a row.
   *
   * @param darkest the value drawn black
   * @param brightest the value drawn white
   * @throws FigureException when there is no picture
   */
  public static Picture of(List<Captioned> pictures, float darkest, float brightest) {
    if (pictures.isEmpty()) {
      throw new FigureException("a row of pictures shows at least one; got none. Give one.");
    }
    Pixels pixels = new Pixels(PIXEL, darkest, brightest);
    return new Picture(
        drawing(pictures, pixels),
        String.join("; ", pictures.stream().map(Captioned::words).toList()));
  }

  private static Drawing drawing(List<Captioned> pictures, Pixels pixels) {
    double wide = pictures.stream().mapToDouble(picture -> picture.width(pixels) + GAP).sum();
    double high =
        pictures.stream().mapToDouble(picture -> picture.height(pixels)).max().orElseThrow();
    Drawing drawing = new Drawing(MARGIN + wide - GAP + MARGIN, MARGIN + TITLE + high + MARGIN);
    double left = MARGIN;
    double top = MARGIN + TITLE;
    for (Captioned picture : pictures) {
      drawing.heading(left, MARGIN + 12, picture.title());
      pixels.draw(drawing, picture.plane(), left, top);
      double y = top + pixels.height(picture.plane());
      for (String line : picture.lines()) {
        y += LINE;
        drawing.text(left, y, Drawing.SMALL, Anchor.START, Drawing.BLACK, line);
      }
      left += picture.width(pixels) + GAP;
    }
    return drawing;
  }
}
