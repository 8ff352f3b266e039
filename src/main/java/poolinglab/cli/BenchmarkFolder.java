package poolinglab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import poolinglab.benchmark.Machine;
import poolinglab.benchmark.Outcome;
import poolinglab.figure.chart.BarChart;
import poolinglab.figure.chart.Scale;
import poolinglab.figure.drawing.Picture;
import poolinglab.file.WholeFile;

/** The folder that {@code benchmark -o} writes: the figures, a chart a workload, a roofline. */
record BenchmarkFolder(Path folder) {
  private static final double SHARP = 2;

  /**
   * Makes it, before anything is measured in vain.
   *
   * @throws BadInput when that is not possible
   * @throws poolinglab.figure.drawing.FigureException when this machine cannot draw letters
   */
  static BenchmarkFolder in(Path folder) {
    BarChart.of("", Scale.of(""), List.of(BarChart.Bar.of("", 1))).picture().png(1);
    try {
      Files.createDirectories(folder);
      return new BenchmarkFolder(folder);
    } catch (IOException impossible) {
      throw new BadInput(
          "-o names a folder for the benchmark's files; "
              + folder
              + " cannot be one ("
              + impossible
              + "). Choose another.");
    }
  }

  void write(Machine machine, List<Outcome> outcomes) throws IOException {
    write("benchmark.json", BenchmarkJson.of(machine, outcomes));
    for (Outcome outcome : outcomes) {
      writePicture(fileName(outcome), BenchmarkCharts.speeds(outcome));
    }
    Optional<Picture> roofline = BenchmarkCharts.roofline(outcomes);
    if (roofline.isPresent()) {
      write("roofline.svg", roofline.get().svg());
    }
  }

  /** {@code max-2x2-2-over-32-64-112-112-forward.png} */
  private static String fileName(Outcome outcome) {
    String words = outcome.workload().toString().replace('×', 'x').replaceAll("[^a-z0-9]+", "-");
    return words + ".png";
  }

  /** Nothing where there is none. */
  void writePicture(String name, Optional<Picture> picture) throws IOException {
    if (picture.isPresent()) {
      WholeFile.write(folder.resolve(name), picture.get().png(SHARP));
    }
  }

  void write(String name, String content) throws IOException {
    WholeFile.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
  }
}
