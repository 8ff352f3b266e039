package poolinglab.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Executes notebooks without a screen. The stored files stay as they are; what was executed lies,
 * with its outputs, in a folder of its own.
 *
 * @param jupyter whose nbconvert does it
 * @param spec the kernel, written for this run alone
 * @param folder where the executed notebooks go
 * @param seconds how long one notebook may take
 */
public record NotebookRun(Jupyter jupyter, KernelSpec spec, Path folder, int seconds) {
  /** The program of Jupyter's that this needs. */
  public static final String PROGRAM = "jupyter-nbconvert";

  /**
   * How it went.
   *
   * @param cells how many cells of code there were
   * @param failure what went wrong and where, if something did
   */
  public record Outcome(String name, int cells, double seconds, Optional<String> failure) {}

  /**
   * Executes one.
   *
   * @param scratch a folder for the kernel specification and for what Jupyter says
   * @throws IOException when a file cannot be written or Jupyter not started
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
      failure = ended ? failure(process.exitValue(), file, log) : Optional.of(hang());
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    double took = (System.nanoTime() - start) / 1e9;
    return new Outcome(stored.name(), stored.codeCells().size(), took, failure);
  }

  private Process start(Path file, Path scratch, Path log) throws IOException {
    // Errors are allowed so that the executed notebook tells in which cell they were.
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
      return Optional.of("Jupyter gave up with exit code " + exitCode + ": " + last);
    }
    List<Notebook.Cell> cells = Notebook.read(folder.resolve(file.getFileName())).cells();
    return cells.stream()
        .filter(cell -> cell.error().isPresent())
        .findFirst()
        .map(cell -> "cell '" + cell.id() + "': " + cell.error().orElseThrow());
  }

  private String hang() {
    return "no end after " + seconds + " seconds; allow more time.";
  }
}
