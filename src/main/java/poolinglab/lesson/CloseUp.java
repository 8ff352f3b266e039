package poolinglab.lesson;

import java.util.TreeSet;
import poolinglab.figure.FramedPart;
import poolinglab.figure.drawing.Picture;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Plane;

/**
 * The most instructive 4×4 pixels of a picture: those with the most different values.
 *
 * @param top the first row, even, so that windows lie as they do on the whole picture
 * @param left the first column, also even
 */
record CloseUp(int top, int left, float[][] pixels) {
  private static final int SIDE = 4;

  static CloseUp of(FeatureMaps picture) {
    Plane plane = picture.plane(0);
    CloseUp best = at(plane, 0, 0);
    for (int top = 0; top + SIDE <= plane.size().height(); top += 2) {
      for (int left = 0; left + SIDE <= plane.size().width(); left += 2) {
        CloseUp candidate = at(plane, top, left);
        best = candidate.interest() > best.interest() ? candidate : best;
      }
    }
    return best;
  }

  private static CloseUp at(Plane plane, int top, int left) {
    float[][] pixels = new float[SIDE][SIDE];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        pixels[row][column] = plane.at(top + row, left + column);
      }
    }
    return new CloseUp(top, left, pixels);
  }

  /** The whole picture, with a frame around these pixels. */
  Picture framedIn(Plane picture) {
    return FramedPart.of(picture, new Cell(top, left), Size.square(SIDE));
  }

  /** The number of different values, plus a little for the range they span. */
  private double interest() {
    TreeSet<Float> values = new TreeSet<>();
    for (float[] row : pixels) {
      for (float pixel : row) {
        values.add(pixel);
      }
    }
    return values.size() + (values.last() - values.first()) / 1000;
  }
}
