package poolinglab.figure;

import poolinglab.figure.drawing.Drawing;
import poolinglab.reference.Plane;

/**
 * A plane as a grey picture.
 *
 * @param side how large a pixel is drawn
 * @param darkest the value drawn black
 * @param brightest the value drawn white
 */
record Pixels(double side, float darkest, float brightest) {

  double width(Plane plane) {
    return plane.size().width() * side;
  }

  double height(Plane plane) {
    return plane.size().height() * side;
  }

  void draw(Drawing drawing, Plane plane, double left, double top) {
    float[][] rows = plane.rows();
    int[][] colours = new int[rows.length][rows[0].length];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        double share = (rows[row][column] - darkest) / (brightest - darkest);
        int level = (int) Math.round(255 * Math.min(1, Math.max(0, share)));
        colours[row][column] = level << 16 | level << 8 | level;
      }
    }
    drawing.raster(left, top, side, colours);
    drawing.outline(left, top, width(plane), height(plane), Drawing.GREY, 1);
  }
}
