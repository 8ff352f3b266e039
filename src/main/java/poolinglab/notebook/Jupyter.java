package poolinglab.notebook;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The programs of a Jupyter.
 *
 * @param folder that they lie in
 */
public record Jupyter(Path folder) {
  /** Debian's; its parts belong together, whatever other Python is first on the PATH. */
  private static final Path SYSTEM = Path.of("/usr/bin");

  /**
   * The Jupyter that can run {@code program}: the system's, else the first on the PATH.
   *
   * @param program as in {@code jupyter-nbconvert}
   * @throws NotebookException when there is none
   */
  public static Jupyter find(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return find(
        program,
        Stream.concat(Stream.of(SYSTEM), Stream.of(path.split(File.pathSeparator)).map(Path::of)));
  }

  static Jupyter find(String program, Stream<Path> folders) {
    return folders
        .map(Jupyter::new)
        .filter(jupyter -> jupyter.has(program))
        .findFirst()
        .orElseThrow(
            () ->
                new NotebookException(
                    "this needs "
                        + program
                        + " of Jupyter, and there is none. "
                        + howToGet(program)));
  }

  /**
   * The Jupyter that a person named.
   *
   * @param jupyter the program {@code jupyter} itself
   */
  public static Jupyter at(Path jupyter, String program) {
    Jupyter found = new Jupyter(jupyter.toAbsolutePath().getParent());
    if (!found.has(program)) {
      throw new NotebookException(
          "--jupyter names the program jupyter, with "
              + program
              + " beside it; beside "
              + jupyter
              + " there is none. "
              + howToGet(program));
    }
    return found;
  }

  private static String howToGet(String program) {
    String packages =
        program.equals("jupyter-notebook")
            ? "jupyter-notebook"
            : "jupyter-nbconvert python3-nbclient jupyter-client";
    return "On Debian: apt-get install " + packages + "; or name yours.";
  }

  /** Where a person's own kernels are looked for: JUPYTER_DATA_DIR, else the system's custom. */
  public static Path userData(Map<String, String> environment) {
    String given = environment.getOrDefault("JUPYTER_DATA_DIR", "");
    if (!given.isEmpty()) {
      return Path.of(given);
    }
    // As Jupyter does; the JDK's user.home knows nothing of HOME.
    Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
    String system = System.getProperty("os.name");
    if (system.startsWith("Mac")) {
      return home.resolve("Library").resolve("Jupyter");
    }
    if (system.startsWith("Windows")) {
      return Path.of(environment.getOrDefault("APPDATA", home.toString())).resolve("jupyter");
    }
    String shared = environment.getOrDefault("XDG_DATA_HOME", "");
    Path data = shared.isEmpty() ? home.resolve(".local").resolve("share") : Path.of(shared);
    return data.resolve("jupyter");
  }

  /** A command of it. */
  List<String> command(String program, List<String> arguments) {
    return Stream.concat(Stream.of(folder.resolve(program).toString()), arguments.stream())
        .toList();
  }

  private boolean has(String program) {
    return Files.isExecutable(folder.resolve(program));
  }
}
