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
import poolinglab.figure.drawing.Picture;
import poolinglab.file.WholeFile;

/** The files of a benchmark: its figures, one chart per workload, and a roofline. */
public record BenchmarkFolder(Path folder) {
  /**
   * Makes it, before anything is measured in vain.
   *
   * @throws UserException when that is not possible
   */
  public static BenchmarkFolder in(Path folder) {
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
      write(fileName(outcome), SpeedCharts.speeds(outcome));
    }
    write("roofline.svg", SpeedCharts.roofline(outcomes));
  }

  /** {@code max-2x2-2-over-32-64-112-112-forward.svg} */
  private static String fileName(Outcome outcome) {
    String words = outcome.workload().toString().replace('×', 'x').replaceAll("[^a-z0-9]+", "-");
    return words + ".svg";
  }

  /** Nothing if there is none. */
  public void write(String name, Optional<Picture> picture) throws IOException {
    if (picture.isPresent()) {
      write(name, picture.get().svg());
    }
  }

  public void write(String name, String content) throws IOException {
    WholeFile.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
  }
}
