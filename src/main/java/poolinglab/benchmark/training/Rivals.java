package poolinglab.benchmark.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import poolinglab.UserException;
import poolinglab.benchmark.Role;
import poolinglab.process.JavaCommand;
import poolinglab.process.LinePeer;

/** Starts the processes of settings. */
final class Rivals {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private Rivals() {}

  /** Whether a setting can be had on this machine. */
  static boolean canHave(Setting setting) {
    return setting
        .build()
        .map(NativeBuild::new)
        .map(build -> build.in(CLASS_PATH).isPresent())
        .orElse(true);
  }

  /** Why a setting cannot be had, and what to do. */
  static String missing(Setting setting) {
    return setting.name()
        + ": "
        + new NativeBuild(setting.build().orElseThrow()).missing(CLASS_PATH);
  }

  /**
   * Starts one that {@link #canHave}, and waits until it has read the images.
   *
   * @throws UserException when it does not start, with its last words
   */
  static Rival start(Task task, Setting setting) {
    Path folder = LinePeer.newFolder();
    ProcessBuilder program = new ProcessBuilder(command(task, setting, folder));
    Map<String, String> environment = program.environment();
    environment
        .keySet()
        .removeIf(name -> name.startsWith("OMP_") || name.startsWith("OPENBLAS_NUM"));
    environment.putAll(setting.environment());
    try {
      LinePeer process = LinePeer.start(setting.name(), folder, program);
      if (process.greeting() == null) {
        String why = process.lastWords();
        process.close();
        throw new UserException(
            "the process of '%s' did not start: %s. Leave it out, or free some memory.",
            setting.name(), why);
      }
      int images = Integer.parseInt(process.greeting());
      return new Rival(setting.name(), role(setting), setting.trainsTheSame(), images, process);
    } catch (IOException noJava) {
      throw new UncheckedIOException(noJava);
    }
  }

  private static Role role(Setting setting) {
    return setting.has(Feature.UNROLLED) ? Role.RUNG : Role.LIBRARY;
  }

  private static List<String> command(Task task, Setting setting, Path folder) {
    String classPath =
        setting.build().flatMap(build -> new NativeBuild(build).in(CLASS_PATH)).orElse(CLASS_PATH);
    List<String> command =
        JavaCommand.of(TrainingProcess.class, "2g", folder.resolve("library.log"), classPath);
    command.addAll(task.arguments());
    command.add(setting.arguments());
    return command;
  }
}
