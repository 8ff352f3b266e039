package poolinglab.figure;

import java.util.ArrayList;
import java.util.List;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.AveragePooling.Divisor;
import poolinglab.reference.FeatureMaps;

/** Pictures in characters for a terminal, each with a title and some lines, side by side. */
public final class Gallery {
  private static final int MOST_COLUMNS = 38;
  private static final int GAP = 2;

  /**
   * One picture.
   *
   * @param image of which the first channel is shown, from its darkest value to its brightest.
   *     [1,C,H,W]
   */
  public record Entry(String title, FeatureMaps image, List<String> lines) {}

  private Gallery() {}

  /** As many in a row as fit; large pictures are averaged down. */
  public static TextBlock of(List<Entry> entries, Ink ink) {
    return TextBlock.flowing(
        entries.stream().map(entry -> block(entry, ink)).toList(), GAP, ink.width());
  }

  private static TextBlock block(Entry entry, Ink ink) {
    List<String> lines = new ArrayList<>();
    lines.add(ink.bold(entry.title()));
    lines.addAll(picture(entry.image(), ink).lines());
    lines.addAll(entry.lines());
    return new TextBlock(lines);
  }

  private static TextBlock picture(FeatureMaps image, Ink ink) {
    int characters = image.size().width() * (ink.colour() ? 1 : 2);
    int scale = Math.min((characters + MOST_COLUMNS - 1) / MOST_COLUMNS, side(image));
    FeatureMaps shown =
        scale <= 1
            ? image
            : new AveragePooling(WindowSpec.ofKernel(scale), Divisor.INSIDE).forward(image);
    float darkest = Float.POSITIVE_INFINITY;
    float brightest = Float.NEGATIVE_INFINITY;
    for (float value : shown.values()) {
      darkest = Math.min(darkest, value);
      brightest = Math.max(brightest, value);
    }
    return TerminalPicture.of(
        shown.plane(0), darkest, Math.max(brightest, Math.nextUp(darkest)), ink);
  }

  private static int side(FeatureMaps image) {
    return Math.min(image.size().height(), image.size().width());
  }
}
