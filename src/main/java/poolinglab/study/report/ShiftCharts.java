package poolinglab.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import poolinglab.figure.chart.Curves;
import poolinglab.figure.chart.HeatMap;
import poolinglab.figure.chart.Scale;
import poolinglab.figure.drawing.Picture;
import poolinglab.study.Repeated;
import poolinglab.study.ShiftMap;
import poolinglab.study.Summary;

/** What becomes of the answers when the images move: by distance, and as maps. */
final class ShiftCharts {
  private static final Scale PIXELS = Scale.of("moved by, in pixels");

  private ShiftCharts() {}

  /** How often answers stay, and how often they are right, by how far the images are moved. */
  static List<Picture> byDistance(List<Summary> summaries) {
    List<Picture> pictures = new ArrayList<>();
    for (boolean agreement : new boolean[] {true, false}) {
      List<Curves.Line> lines = new ArrayList<>();
      for (Summary summary : summaries) {
        List<Curves.Point> points = new ArrayList<>();
        for (int distance = 0; distance <= summary.shiftMap().radius(); distance++) {
          int at = distance;
          Repeated share =
              over(summary, map -> agreement ? map.agreementAt(at) : map.accuracyAt(at));
          points.add(new Curves.Point(distance, AccuracyCharts.spread(share)));
        }
        lines.add(new Curves.Line(summary.name(), points));
      }
      String title = agreement ? "Answers that stay" : "Answers that are right";
      Scale share = Scale.of(agreement ? "answers that stay" : "accuracy").percent();
      pictures.add(new Curves(title, PIXELS, share, lines).picture());
    }
    return pictures;
  }

  private static Repeated over(Summary summary, ToDoubleFunction<ShiftMap> figure) {
    return new Repeated(
        summary.results().stream()
            .map(result -> figure.applyAsDouble(result.shift().orElseThrow()))
            .toList());
  }

  /** How often answers stay, one map per network, all from the same white to the same dark. */
  static List<Picture> agreement(List<Summary> summaries) {
    return maps("answers that stay, %", summaries, ShiftMap::agreement);
  }

  /** The same for how often answers are right. */
  static List<Picture> accuracy(List<Summary> summaries) {
    return maps("accuracy, %", summaries, ShiftMap::accuracy);
  }

  private static List<Picture> maps(
      String what, List<Summary> summaries, Function<ShiftMap, double[][]> shares) {
    double lowest =
        summaries.stream()
            .mapToDouble(summary -> least(shares.apply(summary.shiftMap())))
            .min()
            .orElseThrow();
    return summaries.stream()
        .map(summary -> map(summary.name() + ": " + what, shares.apply(summary.shiftMap()), lowest))
        .toList();
  }

  private static double least(double[][] shares) {
    double least = 1;
    for (double[] row : shares) {
      for (double share : row) {
        least = Math.min(least, share);
      }
    }
    return 100 * least;
  }

  private static Picture map(String title, double[][] shares, double lowest) {
    int radius = shares.length / 2;
    float[][] percents = new float[shares.length][shares.length];
    for (int row = 0; row < shares.length; row++) {
      for (int column = 0; column < shares.length; column++) {
        percents[row][column] = (float) (100 * shares[row][column]);
      }
    }
    List<String> moves =
        IntStream.rangeClosed(-radius, radius)
            .mapToObj(move -> move < 0 ? "−" + -move : move > 0 ? "+" + move : "0")
            .toList();
    return HeatMap.of(title, percents)
        .along(new HeatMap.Axis("down", moves), new HeatMap.Axis("right", moves))
        .written("%.0f")
        .between(lowest, 100)
        .picture();
  }
}
