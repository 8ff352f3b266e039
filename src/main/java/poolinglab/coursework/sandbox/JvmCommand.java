package poolinglab.coursework.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import poolinglab.coursework.process.AnswerProcess;

/** The command line that starts an answer's process, with the JVM's own limits. */
final class JvmCommand {
  private static final int FIRST_THAT_DENIES_NATIVES = 24;

  /**
   * In a race a call waits until its code is compiled, so that warming up does not depend on when
   * the compiler's thread gets its turn.
   */
  private static final List<String> FOR_LONG =
      List.of("-XX:+UseSerialGC", "-XX:-BackgroundCompilation");

  /**
   * Most answers compute for less time than their JVM starts. G1 is the collector that takes the
   * heap of the JDK's own archive as it is; the rest compiles less of what runs a few times.
   */
  private static final List<String> FOR_SHORT =
      List.of(
          "-XX:+UseG1GC",
          "-XX:ParallelGCThreads=1",
          "-XX:ConcGCThreads=1",
          "-XX:TieredStopAtLevel=1",
          "-XX:CompileThresholdScaling=3",
          "-Dsun.reflect.inflationThreshold=" + Integer.MAX_VALUE,
          "-Djdk.reflect.useNativeAccessorOnly=true");

  /** Libraries keep what they have to say to themselves: an answer prints only what it prints. */
  private static final List<String> SILENT =
      List.of(
          "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
          "-Dslf4j.internal.verbosity=ERROR",
          "-Dorg.nd4j.log.initialization=false",
          "-Dorg.nd4j.versioncheck=false");

  private JvmCommand() {}

  /**
   * The command.
   *
   * @param natives where the native libraries of {@code classPath} lie unpacked
   * @param more further options of the JVM
   */
  static List<String> of(Limits limits, List<Path> classPath, Path natives, String... more) {
    List<String> command = new ArrayList<>();
    command.add(java().toString());
    command.addAll(
        List.of(
            "-Xmx" + limits.heapMegabytes() + "m",
            "-Xss1m",
            "-Xlog:disable",
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
    command.addAll(SILENT);
    command.addAll(limits.optimise() ? FOR_LONG : FOR_SHORT);
    if (Runtime.version().feature() >= FIRST_THAT_DENIES_NATIVES) {
      // ND4J calls native code; whatever else would, the allow-list refuses.
      boolean libraries = classPath.size() > 1;
      command.add(
          libraries ? "--enable-native-access=ALL-UNNAMED" : "--illegal-native-access=deny");
    }
    command.addAll(List.of(more));
    command.add("-cp");
    command.add(ClassPath.text(classPath));
    command.add(AnswerProcess.class.getName());
    return command;
  }

  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
