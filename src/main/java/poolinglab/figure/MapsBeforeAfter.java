package poolinglab.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.drawing.Shape.Anchor;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Plane;

/** Feature maps of one image before a pooling, and below them the same maps after it. */
public final class MapsBeforeAfter {
  private static final int MOST_CHANNELS = 8;
  private static final double COLUMN = 112;
  private static final double GAP = 16;
  private static final double MARGIN = 12;
  private static final double TITLE = 26;
  private static final double LINE = 18;

  private MapsBeforeAfter() {}

  /**
   * Draws the channels that the image excites most, up to eight. Every pixel is as large as every
   * other and both rows have one scale of greys, so that what pooling keeps can be seen.
   *
   * @param title such as {@code boot.png, max2}
   * @param before [1,C,H,W]
   * @param after [1,C,H′,W′]
   */
  public static Picture of(String title, FeatureMaps before, FeatureMaps after) {
    List<Integer> channels = mostExcited(before);
    float darkest = Float.POSITIVE_INFINITY;
    float brightest = Float.NEGATIVE_INFINITY;
    for (float value : before.values()) {
      darkest = Math.min(darkest, value);
      brightest = Math.max(brightest, value);
    }
    Size large = before.size();
    double side = Math.max(1, Math.floor(COLUMN / Math.max(large.height(), large.width())));
    Pixels pixels = new Pixels(side, darkest, Math.max(brightest, Math.nextUp(darkest)));
    return new Picture(
        drawing(title, before, after, channels, pixels),
        "%s: %d of %d feature maps, %s before and %s after"
            .formatted(title, channels.size(), before.channels(), large, after.size()));
  }

  /** By their mean; in the order of their numbers. */
  private static List<Integer> mostExcited(FeatureMaps maps) {
    return IntStream.range(0, maps.channels())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer channel) -> -sum(maps.plane(channel))))
        .limit(MOST_CHANNELS)
        .sorted()
        .toList();
  }

  private static double sum(Plane plane) {
    double sum = 0;
    for (float[] row : plane.rows()) {
      for (float value : row) {
        sum += value;
      }
    }
    return sum;
  }

  private static Drawing drawing(
      String title, FeatureMaps before, FeatureMaps after, List<Integer> channels, Pixels pixels) {
    double column = Math.max(COLUMN, pixels.width(before.plane(0))) + GAP;
    double upper = MARGIN + TITLE + LINE;
    double lower = upper + pixels.height(before.plane(0)) + LINE + GAP;
    Drawing drawing =
        new Drawing(
            MARGIN + Math.max(column * channels.size(), 8.5 * title.length() + MARGIN),
            lower + pixels.height(after.plane(0)) + LINE + MARGIN);
    drawing.heading(MARGIN, MARGIN + 14, title);
    label(drawing, upper - 6, "before, " + before.size());
    label(drawing, lower - 6, "after, " + after.size());
    double left = MARGIN;
    for (int channel : channels) {
      pixels.draw(drawing, before.plane(channel), left, upper);
      pixels.draw(drawing, after.plane(channel), left, lower);
      double under = lower + pixels.height(after.plane(channel)) + LINE - 4;
      drawing.text(left, under, Drawing.SMALL, Anchor.START, Drawing.BLACK, "map " + channel);
      left += column;
    }
    return drawing;
  }

  private static void label(Drawing drawing, double y, String words) {
    drawing.text(MARGIN, y, Drawing.SMALL, Anchor.START, Drawing.BLACK, words);
  }
}
