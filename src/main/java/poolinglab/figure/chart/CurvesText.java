package poolinglab.figure.chart;

import java.util.List;
import poolinglab.figure.AnswerFigure;
import poolinglab.figure.chart.Curves.Line;
import poolinglab.figure.chart.Curves.Point;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;
import poolinglab.figure.text.TextTable;

/** Curves in characters: a letter a line, dots between its points, and a table of the ends. */
final class CurvesText {
  private CurvesText() {}

  static TextBlock of(Curves curves, Ink ink) {
    TextPlot plot = new TextPlot(curves.across(), curves.up(), ink);
    TextTable ends = new TextTable("", "line", "at the first", "at the last").left(1);
    for (int i = 0; i < curves.lines().size(); i++) {
      Line line = curves.lines().get(i);
      List<Point> points = line.points();
      for (int at = 0; at < points.size(); at++) {
        Point point = points.get(at);
        plot.mark(point.x(), point.y().value(), Look.letter(i));
        if (at > 0) {
          Point before = points.get(at - 1);
          plot.dots(before.x(), before.y().value(), point.x(), point.y().value());
        }
      }
      ends.row(
          String.valueOf(Look.letter(i)),
          line.name(),
          curves.up().write(points.get(0).y()),
          curves.up().write(line.last().y()));
    }
    return AnswerFigure.stacked(List.of(plot.under(curves.title()), ends.draw(ink)));
  }
}
