package poolinglab.notebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import poolinglab.Resource;
import poolinglab.file.WholeFile;

/**
 * What Jupyter needs to know: how to start a Java that knows Pooling Lab, and what every notebook
 * starts with.
 *
 * @param home Pooling Lab's folder, after a build
 * @param java the program that runs it
 * @param classPath the class path of Pooling Lab, taken from this process
 */
public record KernelSpec(Path home, Path java, String classPath) {
  /** The name that the notebooks use for it. */
  public static final String NAME = "pooling-lab";

  private static final String DISPLAY_NAME = "Java (Pooling Lab)";
  private static final int FIRST_WITH_NATIVE_ACCESS_FLAGS = 24;

  /** For the Java and the class path of this process. */
  public static KernelSpec ofThisProcess(Path home) {
    return new KernelSpec(
        home.toAbsolutePath().normalize(),
        Path.of(System.getProperty("java.home"), "bin", "java"),
        System.getProperty("java.class.path"));
  }

  /**
   * Writes it below one of Jupyter's data folders, each file whole.
   *
   * @return the folder {@code kernels/pooling-lab}
   * @throws IOException if that fails
   */
  public Path writeTo(Path jupyterData) throws IOException {
    Path folder = folderIn(jupyterData.toAbsolutePath());
    Files.createDirectories(folder);
    Path script = folder.resolve("begin.jsh");
    // The kernel accepts only one declaration here; imports belong in the first cell.
    String beginning = Resource.text(KernelSpec.class, "show.jsh");
    WholeFile.write(script, beginning.getBytes(StandardCharsets.UTF_8));
    byte[] json =
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(json(script));
    WholeFile.write(folder.resolve("kernel.json"), json);
    return folder;
  }

  /** Removes what {@link #writeTo} wrote; returns whether it was there. */
  public static boolean removeFrom(Path jupyterData) throws IOException {
    Path folder = folderIn(jupyterData);
    boolean was = Files.deleteIfExists(folder.resolve("kernel.json"));
    Files.deleteIfExists(folder.resolve("begin.jsh"));
    Files.deleteIfExists(folder);
    return was;
  }

  /** Its place below one of Jupyter's data folders. */
  public static Path folderIn(Path jupyterData) {
    return jupyterData.resolve("kernels").resolve(NAME);
  }

  private Map<String, Object> json(Path script) {
    return Map.of(
        "display_name",
        DISPLAY_NAME,
        "language",
        "java",
        "interrupt_mode",
        "message",
        "argv",
        command(),
        "env",
        Map.of(
            "RJK_CLASSPATH", classPath.replace(File.pathSeparator, ";"),
            "RJK_INIT_SCRIPT", script.toString(),
            "OMP_WAIT_POLICY", "passive"));
  }

  private List<String> command() {
    Path own = home.resolve("target").resolve("notebook");
    List<String> command = new ArrayList<>(List.of(java.toString()));
    if (Runtime.version().feature() >= FIRST_WITH_NATIVE_ACCESS_FLAGS) {
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Dpoolinglab.home=" + home,
            "-Dpoolinglab.log=" + home.resolve("target").resolve("library.log"),
            "-cp",
            // Our LoopThread comes before the kernel's.
            own.resolve("classes") + File.pathSeparator + own.resolve("rapaio-jupyter-kernel.jar"),
            "org.rapaio.jupyter.kernel.MainApp",
            "{connection_file}"));
    return command;
  }
}
