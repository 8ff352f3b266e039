package poolinglab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import poolinglab.benchmark.Machine;
import poolinglab.benchmark.Outcome;
import poolinglab.figure.drawing.Picture;
import poolinglab.file.WholeFile;

/** The folder that {@code benchmark -o} writes: the figures, a chart a workload, a roofline. */
record BenchmarkFolder(Path folder) {
  /**
   * Makes it, before anything is measured in vain.
   *
   * @throws BadInput when that is not possible
   */
  static BenchmarkFolder in(Path folder) {
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
      write(fileName(outcome), BenchmarkCharts.speeds(outcome));
    }
    write("roofline.svg", BenchmarkCharts.roofline(outcomes));
  }

  /** {@code max-2x2-2-over-32-64-112-112-forward.svg} */
  private static String fileName(Outcome outcome) {
    String words = outcome.workload().toString().replace('×', 'x').replaceAll("[^a-z0-9]+", "-");
    return words + ".svg";
  }

  /** Nothing where there is none. */
  void write(String name, Optional<Picture> picture) throws IOException {
    if (picture.isPresent()) {
      write(name, picture.get().svg());
    }
  }

  void write(String name, String content) throws IOException {
    WholeFile.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
  }
}
