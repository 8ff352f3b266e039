package poolinglab.figure;

import java.util.ArrayList;
import java.util.List;
import poolinglab.UserException;
import poolinglab.figure.drawing.Drawing;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.drawing.Shade;
import poolinglab.geometry.Cell;
import poolinglab.geometry.Window;
import poolinglab.geometry.WindowGeometry;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Plane;
import poolinglab.reference.Pooling;

/**
 * The way back through a pooling: arrows from each cell of the output's gradient to the cells of
 * the input that get it. In max pooling that is the window's winner alone, in average pooling every
 * cell; what arrives twice is added up.
 */
public final class GradientRouting {
  private static final double MARGIN = 16;
  private static final double TITLE = 28;
  private static final double GAP = 110;
  private static final String INPUT = "gradient of the input";

  /** The size of a heading's letters, and some more for bold ones. */
  private static final double HEADING = 16;

  /** One arrow. */
  private record Route(Cell from, Cell to) {}

  private GradientRouting() {}

  /**
   * Draws for one plane.
   *
   * @param pooling max or average
   * @param input [1,1,H,W]
   * @param gradOutput [1,1,H′,W′]
   * @throws UserException when there is more than one plane, or it is another pooling
   */
  public static Picture of(Pooling pooling, FeatureMaps input, FeatureMaps gradOutput) {
    UserException.require(
        input.planes() == 1 && routes(pooling),
        "gradients are drawn for one plane through max or average pooling; got %s planes through"
            + " %s. Choose one.",
        input.planes(),
        pooling.getClass().getSimpleName());
    Plane gradInput = pooling.backward(input, gradOutput).plane(0);
    WindowGeometry geometry = pooling.geometryFor(input);
    List<Route> routes = new ArrayList<>();
    for (Window window : geometry.windows()) {
      if (pooling instanceof MaxPooling) {
        routes.add(new Route(window.target(), MaxPooling.winner(input.plane(0), window)));
      } else {
        window.forEach(cell -> routes.add(new Route(window.target(), cell)));
      }
    }
    Plane output = gradOutput.plane(0);
    return new Picture(
        drawing(output, gradInput, routes), alternative(pooling, output, gradInput, routes));
  }

  private static boolean routes(Pooling pooling) {
    return pooling instanceof MaxPooling || pooling instanceof AveragePooling;
  }

  private static Drawing drawing(Plane gradOutput, Plane gradInput, List<Route> routes) {
    double left = Math.max(3, gradOutput.size().width()) * Grid.SIDE;
    double right = Math.max(gradInput.size().width() * Grid.SIDE, Drawing.widthOf(INPUT, HEADING));
    int rows = Math.max(gradOutput.size().height(), gradInput.size().height());
    Drawing drawing =
        new Drawing(2 * MARGIN + left + GAP + right, 2 * MARGIN + TITLE + rows * Grid.SIDE);
    double inputLeft = MARGIN + left + GAP;
    drawing.heading(MARGIN, MARGIN + 12, "gradient of the output");
    drawing.heading(inputLeft, MARGIN + 12, INPUT);
    Grid from = new Grid(drawing, MARGIN, MARGIN + TITLE, gradOutput.size().width());
    Grid to = new Grid(drawing, inputLeft, MARGIN + TITLE, gradInput.size().width());
    Shade shade = Shade.aroundZero(2 * most(gradInput));
    Grid.forEach(gradOutput.size(), cell -> from.cell(cell, gradOutput.at(cell), Drawing.WHITE));
    Grid.forEach(
        gradInput.size(), cell -> to.cell(cell, gradInput.at(cell), shade.of(gradInput.at(cell))));
    boolean spread = routes.size() > gradOutput.size().cells();
    routes.forEach(route -> from.arrow(route.from(), to, route.to(), spread ? 0.75 : 2));
    return drawing;
  }

  private static float most(Plane plane) {
    float most = 0;
    for (float[] row : plane.rows()) {
      for (float value : row) {
        most = Math.max(most, Math.abs(value));
      }
    }
    return most;
  }

  private static String alternative(
      Pooling pooling, Plane gradOutput, Plane gradInput, List<Route> routes) {
    long reached = routes.stream().map(Route::to).distinct().count();
    return "The gradient of a %s output goes back through %s to %d of %d input cells, along %d arrows"
        .formatted(
            gradOutput.size(),
            pooling instanceof MaxPooling ? "max pooling" : "average pooling",
            reached,
            gradInput.size().cells(),
            routes.size());
  }
}
