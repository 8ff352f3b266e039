package poolinglab.benchmark.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import poolinglab.UserException;
import poolinglab.benchmark.Machine;
import poolinglab.benchmark.Outcome;
import poolinglab.figure.BarChart;
import poolinglab.figure.Picture;
import poolinglab.figure.Scale;
import poolinglab.file.WholeFile;

/** The folder that {@code benchmark -o} writes: the figures, a chart a workload, a roofline. */
public record BenchmarkFolder(Path folder) {
  private static final double SHARP = 2;

  /**
   * Makes it, before anything is measured in vain.
   *
   * @throws UserException when that is not possible
   * @throws poolinglab.figure.FigureException when this machine cannot draw letters
   */
  public static BenchmarkFolder in(Path folder) {
    BarChart.of("", Scale.of(""), List.of(BarChart.Bar.of("", 1))).picture().png(1);
    try {
      Files.createDirectories(folder);
      return new BenchmarkFolder(folder);
    } catch (IOException impossible) {
      throw new UserException(
          impossible,
          "cannot make the folder %s for the benchmark's files (%s); choose another",
          folder,
          impossible);
    }
  }

  public void write(Machine machine, List<Outcome> outcomes) throws IOException {
    write("benchmark.json", BenchmarkJson.of(machine, outcomes));
    for (Outcome outcome : outcomes) {
      writePicture(fileName(outcome), SpeedCharts.speeds(outcome));
    }
    Optional<Picture> roofline = SpeedCharts.roofline(outcomes);
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
  public void writePicture(String name, Optional<Picture> picture) throws IOException {
    if (picture.isPresent()) {
      WholeFile.write(folder.resolve(name), picture.get().png(SHARP));
    }
  }

  public void write(String name, String content) throws IOException {
    WholeFile.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
  }
}
