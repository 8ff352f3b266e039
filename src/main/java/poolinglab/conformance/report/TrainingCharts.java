package poolinglab.conformance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import poolinglab.conformance.question.TrainingComparison;
import poolinglab.conformance.question.TrainingComparison.Step;
import poolinglab.figure.chart.Curves;
import poolinglab.figure.chart.Curves.Line;
import poolinglab.figure.chart.Curves.Point;
import poolinglab.figure.chart.Scale;
import poolinglab.figure.chart.Spread;
import poolinglab.figure.drawing.Picture;

/** A training by hand and in Deeplearning4j as pictures: the losses, and how far they are apart. */
public record TrainingCharts(TrainingComparison comparison) {
  private static final int MOST_POINTS = 100;

  /** Below float32's own resolution all is the same, and 0 has no place on a logarithmic scale. */
  private static final double LEAST = 1e-9;

  /** The loss of each batch, in all four trainings. */
  public Picture losses() {
    return new Curves(
            "Loss by hand and in Deeplearning4j: " + comparison.network(),
            Scale.of("step"),
            Scale.of("loss (nats)"),
            List.of(
                line("by hand", Step::byHand),
                line("Deeplearning4j, double", Step::library),
                line("Deeplearning4j, float32", Step::inFloat),
                line("Deeplearning4j, two threads", Step::withTwoThreads)))
        .picture();
  }

  /** The largest difference so far, as a share of the loss. */
  public Picture differences() {
    return new Curves(
            "How far the losses are apart: " + comparison.network(),
            Scale.of("step"),
            Scale.of("largest difference so far, as a share of the loss").logarithmically(),
            List.of(
                line("by hand from double", soFar(Step::difference)),
                line("float32 from double", soFar(Step::ofFloat)),
                line("two threads from one", soFar(Step::ofThreads))))
        .picture();
  }

  private static ToDoubleFunction<Step> soFar(ToDoubleFunction<Step> difference) {
    double[] largest = {LEAST};
    return step -> largest[0] = Math.max(largest[0], difference.applyAsDouble(step));
  }

  /** Through all steps, or evenly spread ones and the last. */
  private Line line(String name, ToDoubleFunction<Step> value) {
    List<Step> steps = comparison.steps();
    int every = (steps.size() + MOST_POINTS - 1) / MOST_POINTS;
    List<Point> points = new ArrayList<>();
    for (Step step : steps) {
      double y = value.applyAsDouble(step);
      if (step.number() % every == 0 || step.number() == 1 || step.number() == steps.size()) {
        points.add(new Point(step.number(), Spread.of(y)));
      }
    }
    return new Line(name, points);
  }
}
