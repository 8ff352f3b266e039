package poolinglab.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import poolinglab.UserException;
import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;
import poolinglab.reference.Plane;

/** Pictures side by side, with an arrow from each to the next: before, and after. */
public final class BeforeAfter {
  private static final double PIXEL = 7;
  private static final double PHONE = 340;
  private static final double PIXEL_ON_A_PHONE = 6;
  private static final double MARGIN = 8;
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
   * @throws UserException when there is no picture
   */
  public static Picture of(List<Stage> stages, float darkest, float brightest) {
    UserException.require(
        !stages.isEmpty(), "before and after show at least one picture; got none. Give one.");
    String alternative = String.join(", then ", stages.stream().map(BeforeAfter::words).toList());
    return new Picture(
            drawing(stages, new Pixels(PIXEL, darkest, brightest), Double.POSITIVE_INFINITY),
            alternative)
        .narrowed(drawing(stages, new Pixels(PIXEL_ON_A_PHONE, darkest, brightest), PHONE));
  }

  private static String words(Stage stage) {
    return stage.title() + ", " + stage.plane().size() + " pixels";
  }

  /** In rows no wider than the most, each picture with an arrow from the one before it. */
  private static Drawing drawing(List<Stage> stages, Pixels pixels, double most) {
    List<Double> lefts = new ArrayList<>();
    List<Double> tops = new ArrayList<>();
    double left = MARGIN;
    double top = MARGIN + TITLE;
    double right = 0;
    double bottom = 0;
    for (Stage stage : stages) {
      double wide = Math.max(pixels.width(stage.plane()), 8.5 * stage.title().length());
      if (left > MARGIN && left + wide + MARGIN > most) {
        left = MARGIN + GAP;
        top = bottom + MARGIN + TITLE;
      }
      lefts.add(left);
      tops.add(top);
      right = Math.max(right, left + wide);
      bottom = Math.max(bottom, top + pixels.height(stage.plane()));
      left += wide + GAP;
    }
    Drawing drawing = new Drawing(right + MARGIN, bottom + MARGIN);
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      drawing.heading(lefts.get(i), tops.get(i) - 12, stage.title());
      pixels.draw(drawing, stage.plane(), lefts.get(i), tops.get(i));
      if (i > 0) {
        double tip = lefts.get(i) - 10;
        double middle = tops.get(i) + pixels.height(stage.plane()) / 2;
        drawing.arrow(tip + 20 - GAP, middle, tip, middle, Drawing.BLACK, 2);
      }
    }
    return drawing;
  }

  /**
   * The same stages in characters, for a terminal: as many beside each other as there is room for.
   */
  public static TextBlock text(List<Stage> stages, float darkest, float brightest, Ink ink) {
    List<TextBlock> blocks =
        stages.stream()
            .map(
                stage ->
                    TerminalPicture.of(stage.plane(), darkest, brightest, ink)
                        .under(ink.bold(stage.title() + ", " + stage.plane().size())))
            .toList();
    return TextBlock.flowing(blocks, TEXT_GAP, ink.indentedWidth());
  }

  /** Stages from titles and planes in turn: as {@link #of}, for two. */
  public static Picture of(
      String before, Plane input, String after, Plane output, float darkest, float brightest) {
    return of(
        Arrays.asList(new Stage(before, input), new Stage(after, output)), darkest, brightest);
  }
}
