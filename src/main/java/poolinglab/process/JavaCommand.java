package poolinglab.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of another JVM like this one. */
public final class JavaCommand {
  private static final int FIRST_THAT_DENIES_NATIVES = 24;

  /** An incubator module: what this JVM was given, the other gets. */
  private static final String VECTORS = "jdk.incubator.vector";

  private JavaCommand() {}

  /**
   * The command; the arguments of {@code main} may be added to it.
   *
   * @param heap as {@code 2g}
   * @param log where the libraries write what they have to say
   */
  public static List<String> of(Class<?> main, String heap, Path log, String classPath) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= FIRST_THAT_DENIES_NATIVES) {
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    if (ModuleLayer.boot().findModule(VECTORS).isPresent()) {
      command.add("--add-modules=" + VECTORS);
    }
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx" + heap,
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            // Numbers are written the same in every country.
            "-Duser.language=en",
            "-Duser.country=",
            "-Dpoolinglab.log=" + log,
            "-cp",
            classPath,
            main.getName()));
    return command;
  }
}
