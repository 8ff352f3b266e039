package poolinglab.benchmark.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import poolinglab.UserException;
import poolinglab.process.JavaCommand;
import poolinglab.process.LinePeer;

/** Starts the processes of all ways to train. */
final class Rivals {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private Rivals() {}

  /** Whether one can be had on this machine. */
  static boolean canHave(Way way) {
    return way.build()
        .map(NativeBuild::new)
        .map(build -> build.in(CLASS_PATH).isPresent())
        .orElse(true);
  }

  /** Why one cannot be had, and what to do. */
  static String missing(Way way) {
    return way.name() + ": " + new NativeBuild(way.build().orElseThrow()).missing(CLASS_PATH);
  }

  /**
   * Starts one that {@link #canHave}, and waits until it has read the images.
   *
   * @throws UserException when it does not start, with its last words
   */
  static Rival start(Task task, Way way) {
    Path folder = LinePeer.newFolder();
    ProcessBuilder program = new ProcessBuilder(command(task, way, folder));
    Map<String, String> environment = program.environment();
    environment
        .keySet()
        .removeIf(name -> name.startsWith("OMP_") || name.startsWith("OPENBLAS_NUM"));
    environment.putAll(way.environment());
    try {
      LinePeer process = LinePeer.start(way.name(), folder, program);
      if (process.greeting() == null) {
        String why = process.lastWords();
        process.close();
        throw new UserException(
            "the process of '%s' did not start: %s. Leave it out, or free some memory.",
            way.name(), why);
      }
      int images = Integer.parseInt(process.greeting());
      return new Rival(way.name(), way.role(), way.trainsTheSame(), images, process);
    } catch (IOException noJava) {
      throw new UncheckedIOException(noJava);
    }
  }

  private static List<String> command(Task task, Way way, Path folder) {
    String classPath =
        way.build().flatMap(build -> new NativeBuild(build).in(CLASS_PATH)).orElse(CLASS_PATH);
    List<String> command =
        JavaCommand.of(TrainingProcess.class, "2g", folder.resolve("library.log"), classPath);
    command.addAll(task.arguments());
    command.add(way.arguments());
    return command;
  }
}
