package poolinglab.example;

import poolinglab.figure.NumberGrid;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;

/**
 * Is max always better than average?
 *
 * <p>Max pooling keeps what is bright. A bright line on a dark background survives intact; a dark
 * line on a bright background, ink on paper, is wiped out, because every window has a bright pixel
 * next to the dark ones. The average keeps a trace of both, and blurs both.
 *
 * <p>You should see the line in three of the four results. The fourth is all 9. (Min pooling would
 * save it, and needs no new layer: it is −max(−x).)
 */
public final class Example08AverageAgainstMax {
  private Example08AverageAgainstMax() {}

  public static void main(String[] arguments) {
    float[] brightLine = {
      0, 0, 0, 9, 0, 0,
      0, 0, 0, 9, 0, 0,
      0, 0, 9, 0, 0, 0,
      0, 0, 9, 0, 0, 0,
      0, 9, 0, 0, 0, 0,
      0, 9, 0, 0, 0, 0,
    };
    float[] darkLine = new float[brightLine.length];
    for (int i = 0; i < darkLine.length; i++) {
      darkLine[i] = 9 - brightLine[i];
    }
    show("bright line on dark", brightLine);
    show("dark line on bright", darkLine);
  }

  private static void show(String title, float[] pixels) {
    FeatureMaps image = FeatureMaps.of(1, 1, Size.square(6), pixels);
    WindowSpec spec = WindowSpec.ofKernel(2);
    System.out.println(title + ": image, max, average");
    System.out.println(
        NumberGrid.of(image.plane(0).rows())
            .beside(NumberGrid.of(new MaxPooling(spec).forward(image).plane(0).rows()), 4)
            .beside(NumberGrid.of(new AveragePooling(spec).forward(image).plane(0).rows()), 4));
  }
}
