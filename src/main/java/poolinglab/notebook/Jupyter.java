package poolinglab.notebook;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The programs of a Jupyter installation.
 *
 * @param folder where they are
 */
public record Jupyter(Path folder) {
  /** Debian's installation: its parts belong together, whichever Python comes first on the PATH. */
  private static final Path SYSTEM = Path.of("/usr/bin");

  /**
   * The Jupyter that can run {@code program}: the system's, otherwise the first on the PATH.
   *
   * @param program for example {@code jupyter-nbconvert}
   * @throws NotebookException if there is none
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
                    "Jupyter's %s was not found. %s", program, howToGet(program)));
  }

  /**
   * The Jupyter installation that the user named.
   *
   * @param jupyter the program {@code jupyter} itself
   */
  public static Jupyter at(Path jupyter, String program) {
    Jupyter found = new Jupyter(jupyter.toAbsolutePath().getParent());
    if (!found.has(program)) {
      throw new NotebookException(
          "the program jupyter must have %s next to it; next to %s there is none. %s",
          program, jupyter, howToGet(program));
    }
    return found;
  }

  private static String howToGet(String program) {
    String packages =
        program.equals("jupyter-notebook")
            ? "jupyter-notebook"
            : "jupyter-nbconvert python3-nbclient jupyter-client";
    return "On Debian: apt-get install " + packages + "; or name the Jupyter to use.";
  }

  /** The user's own data folder: JUPYTER_DATA_DIR, otherwise the system's default. */
  public static Path userData(Map<String, String> environment) {
    String given = environment.getOrDefault("JUPYTER_DATA_DIR", "");
    if (!given.isEmpty()) {
      return Path.of(given);
    }
    // As Jupyter does it; the JDK's user.home ignores HOME.
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

  /** A command line for one of its programs. */
  List<String> command(String program, List<String> arguments) {
    return Stream.concat(Stream.of(folder.resolve(program).toString()), arguments.stream())
        .toList();
  }

  private boolean has(String program) {
    return Files.isExecutable(folder.resolve(program));
  }
}
