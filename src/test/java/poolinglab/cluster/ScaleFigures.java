package poolinglab.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import poolinglab.figure.chart.Curves;
import poolinglab.figure.chart.Scale;
import poolinglab.figure.chart.Spread;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.text.Quantity;

/**
 * What was measured, in seconds, and what the model makes of it, for docs/cluster.md, which says
 * how it was measured.
 */
final class ScaleFigures {
  /** The default study with one job, and with two. */
  static final double[] STUDY = {645, 387};

  /** A training of each network of the default study, one at a time: means of five seeds. */
  private static final double[] TRAININGS = {
    20.2, 12.3, 9.3, 6.9, 10.2, 10.5, 10.5, 5.5, 7.9, 4.6, 4.3, 3.8, 4.4, 2.6, 5.2, 1.8, 1.7, 1.7,
    1.6
  };

  private static final int SEEDS = 5;

  /** Starting, reading images, writing the page; then measuring the networks' times. */
  private static final double STUDY_ENDS = 4;

  private static final double STUDY_TIMES = 16;

  /** How many times as long a training takes while the other core is busy, too. */
  static final double CROWDED = 1.174;

  private static final double ANSWER = 0.094;

  /** Starting; then reading an answer, and its part of the report. */
  private static final double COURSE_ENDS = 2.5;

  private static final double READING = 0.0028;

  private static final double SPARK_STARTS = 8;
  private static final double BROADCAST = 0.02;
  private static final double WARM_UP = 1.1;
  private static final double DRIVER = 0.006;

  // Assumed: what is measured on one machine says nothing of how others differ.
  private static final double STRAGGLERS = 0.02;
  private static final double SLOWDOWN = 2;

  private static final int MOST = 1_000;
  private static final int[] WORKERS = {1, 2, 5, 10, 20, 50, 100, 200, 500, MOST};
  private static final int[] COLUMNS = {1, 2, 10, 100, MOST};
  private static final double MINUTE = 60;

  /** Work as a cluster does it, and how many workers of it are enough. */
  private record Job(String name, ScaleModel cluster, double[] tasks, int enough) {
    Job(String name, ScaleModel cluster, double[] tasks) {
      this(name, cluster, tasks, cluster.enough(tasks, MOST));
    }

    String minutes(int workers) {
      return Quantity.places(cluster.seconds(tasks, workers) / MINUTE, 1);
    }

    Curves.Line line() {
      return new Curves.Line(
          "%s: %s".formatted(name, Quantity.of(enough, "worker")),
          Arrays.stream(WORKERS)
              .mapToObj(
                  workers ->
                      new Curves.Point(
                          workers, Spread.of(cluster.seconds(tasks, workers) / MINUTE)))
              .toList());
    }

    String row() {
      return Arrays.stream(COLUMNS)
          .mapToObj(this::minutes)
          .collect(Collectors.joining(" | ", "| " + name + " | ", " | **%s** |".formatted(enough)));
    }
  }

  private static final List<Job> JOBS = List.of(study(1), study(10), course(300), course(3_000));

  private ScaleFigures() {}

  /** One machine, one process per core: nothing to start, send or wait for. */
  static ScaleModel oneMachine() {
    return new ScaleModel(STUDY_ENDS + STUDY_TIMES, 0, 0, 0, 0, 0, 1);
  }

  /** The default study with so many times as many networks, the longest first. */
  static double[] trainings(int times, double slower) {
    return IntStream.range(0, times * SEEDS)
        .boxed()
        .flatMap(i -> Arrays.stream(TRAININGS).mapToObj(seconds -> slower * seconds))
        .sorted(Comparator.reverseOrder())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static Job study(int times) {
    double[] tasks = trainings(times, CROWDED);
    return new Job(
        Quantity.count(tasks.length) + " trainings",
        spark(STUDY_ENDS + times * STUDY_TIMES, BROADCAST),
        tasks);
  }

  private static Job course(int learners) {
    int answers = 3 * learners;
    double[] tasks = new double[answers];
    Arrays.fill(tasks, ANSWER);
    return new Job(
        Quantity.count(answers) + " answers", spark(COURSE_ENDS + READING * answers, 0), tasks);
  }

  private static ScaleModel spark(double serial, double broadcast) {
    return new ScaleModel(serial, SPARK_STARTS, broadcast, WARM_UP, DRIVER, STRAGGLERS, SLOWDOWN);
  }

  /** The time by the number of workers. */
  static Picture chart() {
    return new Curves(
            "Time by the number of workers, and how many are enough",
            Scale.of("workers of one core").logarithmically(),
            Scale.of("minutes").logarithmically(),
            JOBS.stream().map(Job::line).toList())
        .picture();
  }

  /** The same as a table of Markdown. */
  static String table() {
    List<String> lines = new ArrayList<>();
    lines.add(
        Arrays.stream(COLUMNS)
            .mapToObj(workers -> Quantity.count(workers))
            .collect(Collectors.joining(" | ", "| minutes with workers: | ", " | enough |")));
    lines.add("|---".repeat(COLUMNS.length + 2) + "|");
    JOBS.forEach(job -> lines.add(job.row()));
    return String.join("\n", lines);
  }
}
