package poolinglab.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import poolinglab.reference.Plane;

/** Pictures side by side, with an arrow from each to the next: before, and after. */
public final class BeforeAfter {
  private static final double PIXEL = 7;
  private static final double MARGIN = 16;
  private static final double TITLE = 24;
  private static final double GAP = 56;
  private static final int TEXT_GAP = 4;

  /** One picture and what is written above it. */
  public record Stage(String title, Plane plane) {}

  private BeforeAfter() {}

  /**
   * Every pixel as large as every other, so that a pooled picture is as much smaller as it is.
   *
   * @param darkest the value drawn black
   * @param brightest the value drawn white
   * @throws FigureException when there is no picture
   */
  public static Picture of(List<Stage> stages, float darkest, float brightest) {
    if (stages.isEmpty()) {
      throw new FigureException("before and after show at least one picture; got none. Give one.");
    }
    return new Drawn(
        drawing(stages, darkest, brightest),
        String.join(", then ", stages.stream().map(BeforeAfter::words).toList()),
        ink -> text(stages, darkest, brightest, ink));
  }

  private static String words(Stage stage) {
    return stage.title() + ", " + stage.plane().size() + " pixels";
  }

  private static Drawing drawing(List<Stage> stages, float darkest, float brightest) {
    double height = 0;
    List<Double> lefts = new ArrayList<>();
    double x = MARGIN;
    for (Stage stage : stages) {
      lefts.add(x);
      height = Math.max(height, stage.plane().size().height() * PIXEL);
      x += Math.max(stage.plane().size().width() * PIXEL, 8.5 * stage.title().length()) + GAP;
    }
    Drawing drawing = new Drawing(x - GAP + MARGIN, MARGIN + TITLE + height + MARGIN);
    double top = MARGIN + TITLE;
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      drawing.heading(lefts.get(i), MARGIN + 12, stage.title());
      pixels(drawing, stage.plane(), lefts.get(i), top, darkest, brightest);
      if (i > 0) {
        double right = lefts.get(i);
        double middle = top + stage.plane().size().height() * PIXEL / 2;
        drawing.arrow(right - GAP + 10, middle, right - 10, middle, Drawing.BLACK, 2);
      }
    }
    return drawing;
  }

  private static void pixels(
      Drawing drawing, Plane plane, double left, double top, float darkest, float brightest) {
    float[][] rows = plane.rows();
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        double share = (rows[row][column] - darkest) / (brightest - darkest);
        int level = (int) Math.round(255 * Math.min(1, Math.max(0, share)));
        int grey = level << 16 | level << 8 | level;
        drawing.box(left + column * PIXEL, top + row * PIXEL, PIXEL, PIXEL, grey);
      }
    }
    double wide = plane.size().width() * PIXEL;
    double high = plane.size().height() * PIXEL;
    drawing.outline(left, top, wide, high, Drawing.GREY, 1);
  }

  private static TextBlock text(List<Stage> stages, float darkest, float brightest, Ink ink) {
    return stages.stream()
        .map(
            stage ->
                TerminalPicture.of(stage.plane(), darkest, brightest, ink)
                    .under(ink.bold(stage.title() + ", " + stage.plane().size())))
        .reduce((left, right) -> left.beside(right, TEXT_GAP))
        .orElseThrow();
  }

  /** Stages from titles and planes in turn: as {@link #of}, for two. */
  public static Picture of(
      String before, Plane input, String after, Plane output, float darkest, float brightest) {
    return of(
        Arrays.asList(new Stage(before, input), new Stage(after, output)), darkest, brightest);
  }
}
