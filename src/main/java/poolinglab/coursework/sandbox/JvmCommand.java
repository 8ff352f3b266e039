package poolinglab.coursework.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import poolinglab.coursework.process.AnswerProcess;

/** The command line that starts an answer's process, with the JVM's own limits. */
final class JvmCommand {
  private static final int FIRST_THAT_DENIES_NATIVES = 24;

  private JvmCommand() {}

  /**
   * The command.
   *
   * @param natives where the native libraries of {@code classPath} lie unpacked
   */
  static List<String> of(Limits limits, List<Path> classPath, Path natives) {
    List<String> command = new ArrayList<>();
    command.add(java().toString());
    command.addAll(
        List.of(
            "-Xmx" + limits.heapMegabytes() + "m",
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:MaxDirectMemorySize=" + limits.heapMegabytes() + "m",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-D" + NativeCache.PROPERTY + "=" + natives,
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Duser.language=en",
            "-Duser.country=",
            "-Duser.timezone=UTC"));
    // In a race a call waits until its code is compiled, so that warming up does not depend on when
    // the compiler's thread gets its turn.
    command.add(limits.optimise() ? "-XX:-BackgroundCompilation" : "-XX:TieredStopAtLevel=1");
    if (Runtime.version().feature() >= FIRST_THAT_DENIES_NATIVES) {
      // ND4J calls native code; whatever else would, the allow-list refuses.
      boolean libraries = classPath.size() > 1;
      command.add(
          libraries ? "--enable-native-access=ALL-UNNAMED" : "--illegal-native-access=deny");
    }
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    command.add(AnswerProcess.class.getName());
    return command;
  }

  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
