package poolinglab.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Executes notebooks without a browser. The stored files are not changed; the executed copies, with
 * their outputs, go to a separate folder.
 *
 * @param jupyter provides nbconvert
 * @param spec the kernel, written for this run only
 * @param folder where the executed notebooks go
 * @param seconds the time limit for one notebook
 */
public record NotebookRun(Jupyter jupyter, KernelSpec spec, Path folder, int seconds) {
  /** The Jupyter program that this needs. */
  public static final String PROGRAM = "jupyter-nbconvert";

  /**
   * The result for one notebook.
   *
   * @param cells the number of code cells
   * @param failure what went wrong and where, if anything did
   */
  public record Outcome(String name, int cells, double seconds, Optional<String> failure) {}

  /**
   * Executes one notebook.
   *
   * @param scratch a folder for the kernel specification and Jupyter's messages
   * @throws IOException if a file cannot be written or Jupyter cannot be started
   */
  public Outcome execute(Path file, Path scratch) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Notebook stored = Notebook.read(file);
    spec.writeTo(scratch);
    Path log = scratch.resolve(stored.name() + ".log");
    Process process = start(file, scratch, log);
    Optional<String> failure;
    try {
      boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
      failure = ended ? failure(process.exitValue(), file, log) : Optional.of(timedOut());
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    double took = (System.nanoTime() - start) / 1e9;
    return new Outcome(stored.name(), stored.codeCells().size(), took, failure);
  }

  private Process start(Path file, Path scratch, Path log) throws IOException {
    // Errors are allowed, so that the executed notebook shows which cell failed.
    List<String> arguments =
        List.of(
            "--to=notebook",
            "--execute",
            "--allow-errors",
            "--ExecutePreprocessor.kernel_name=" + KernelSpec.NAME,
            "--ExecutePreprocessor.timeout=" + seconds,
            "--output-dir=" + folder.toAbsolutePath(),
            file.toAbsolutePath().toString());
    ProcessBuilder builder = new ProcessBuilder(jupyter.command(PROGRAM, arguments));
    builder.environment().put("JUPYTER_DATA_DIR", scratch.toString());
    builder.environment().put("JUPYTER_CONFIG_DIR", scratch.resolve("config").toString());
    builder.environment().put("JUPYTER_RUNTIME_DIR", scratch.resolve("runtime").toString());
    builder.environment().put("IPYTHONDIR", scratch.resolve("ipython").toString());
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private Optional<String> failure(int exitCode, Path file, Path log) throws IOException {
    if (exitCode != 0) {
      List<String> lines = Files.readAllLines(log);
      String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
      return Optional.of("Jupyter failed with exit code %d: %s".formatted(exitCode, last));
    }
    List<Notebook.Cell> cells = Notebook.read(folder.resolve(file.getFileName())).cells();
    return cells.stream()
        .filter(cell -> cell.error().isPresent())
        .findFirst()
        .map(cell -> "cell '%s': %s".formatted(cell.id(), cell.error().orElseThrow()));
  }

  private String timedOut() {
    return "not finished after %d seconds; allow more time.".formatted(seconds);
  }
}
