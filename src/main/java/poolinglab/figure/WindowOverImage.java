package poolinglab.figure;

import poolinglab.UserException;
import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.text.Quantity;
import poolinglab.geometry.Axis;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Plane;

/** A window over the numbers of an image, the one that it keeps, and where that one goes. */
public final class WindowOverImage {
  private static final int COVERED = Drawing.THEMED | 0xcfe3f5;
  private static final double MARGIN = 8;
  private static final double TITLE = 28;

  /** Room for a heading. */
  private static final double HEADING = 100;

  private static final double GAP = 44;

  private final Plane input;
  private final WindowGeometry geometry;
  private final Window window;
  private final Cell winner;

  private WindowOverImage(Plane input, WindowGeometry geometry, Window window) {
    this.input = input;
    this.geometry = geometry;
    this.window = window;
    this.winner = MaxPooling.winner(input, window);
  }

  /**
   * Draws the window of one output cell; what it has outside the image is dashed and empty.
   *
   * @throws UserException when the geometry is that of another size
   */
  public static Picture of(Plane input, WindowGeometry geometry, Window window) {
    Grid.checkSize(input, geometry);
    WindowOverImage figure = new WindowOverImage(input, geometry, window);
    String alternative =
        "The window of output cell %s covers %d of the %d cells of a %s input and keeps %s, from cell %s"
            .formatted(
                window.target(),
                window.size(),
                input.size().cells(),
                input.size(),
                Quantity.cell(input.at(figure.winner)),
                figure.winner);
    return new Picture(figure.drawing(), alternative);
  }

  private Drawing drawing() {
    int above = outsideBefore(geometry.rows(), window.target().row());
    int left = outsideBefore(geometry.columns(), window.target().column());
    int below = outsideAfter(geometry.rows(), window.target().row());
    int right = outsideAfter(geometry.columns(), window.target().column());
    double wide = (left + input.size().width() + right) * Grid.SIDE;
    double high = (above + input.size().height() + below) * Grid.SIDE;
    double outputLeft = MARGIN + wide + GAP;
    double outputWide = Math.max(HEADING, geometry.outputSize().width() * Grid.SIDE);
    double outputHigh = geometry.outputSize().height() * Grid.SIDE;
    Drawing drawing =
        new Drawing(
            outputLeft + outputWide + MARGIN, 2 * MARGIN + TITLE + Math.max(high, outputHigh));
    drawing.heading(MARGIN, MARGIN + 12, "input, " + input.size());
    drawing.heading(outputLeft, MARGIN + 12, "output, " + geometry.outputSize());
    Grid image =
        new Grid(
            drawing,
            MARGIN + left * Grid.SIDE,
            MARGIN + TITLE + above * Grid.SIDE,
            input.size().width());
    drawInput(image);
    drawOutput(new Grid(drawing, outputLeft, MARGIN + TITLE, geometry.outputSize().width()), image);
    return drawing;
  }

  private static int outsideBefore(Axis axis, int i) {
    return Math.max(0, -axis.start(i));
  }

  private static int outsideAfter(Axis axis, int i) {
    return Math.max(0, axis.start(i) + axis.effectiveKernel() - axis.input());
  }

  private void drawInput(Grid image) {
    int top = geometry.rows().start(window.target().row());
    int left = geometry.columns().start(window.target().column());
    for (int row = 0; row < geometry.rows().kernel(); row++) {
      for (int column = 0; column < geometry.columns().kernel(); column++) {
        image.outside(
            new Cell(
                top + row * geometry.rows().dilation(),
                left + column * geometry.columns().dilation()));
      }
    }
    Grid.forEach(
        input.size(),
        cell -> image.cell(cell, input.at(cell), window.covers(cell) ? COVERED : Drawing.WHITE));
    image.frame(top, left, geometry.rows().effectiveKernel(), geometry.columns().effectiveKernel());
    image.winner(winner);
  }

  private void drawOutput(Grid output, Grid image) {
    Cell target = window.target();
    Grid.forEach(
        geometry.outputSize(),
        cell -> output.cell(cell, isKnown(cell) ? valueOf(cell) : null, Drawing.WHITE));
    output.winner(target);
    image.arrow(winner, output, target, 2);
  }

  /** The output fills up from the first window to this one. */
  private boolean isKnown(Cell cell) {
    Cell target = window.target();
    return cell.row() < target.row()
        || cell.row() == target.row() && cell.column() <= target.column();
  }

  private float valueOf(Cell cell) {
    return input.at(MaxPooling.winner(input, geometry.window(cell.row(), cell.column())));
  }
}
