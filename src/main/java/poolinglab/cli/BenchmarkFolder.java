package poolinglab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import poolinglab.arrayfile.WholeFile;
import poolinglab.experiment.speed.Machine;
import poolinglab.experiment.speed.Outcome;

/** The folder that {@code benchmark -o} writes. */
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

  void write(Machine machine, List<Outcome> outcomes) throws Exception {
    write("benchmark.json", BenchmarkJson.of(machine, outcomes).getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] content) throws IOException {
    WholeFile.write(folder.resolve(name), content);
  }
}
