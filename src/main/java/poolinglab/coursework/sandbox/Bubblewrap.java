package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The command line of bubblewrap: an empty file system with the JDK, the libraries of the system
 * and the class path, all read-only, and an empty working folder in memory; no network; processes
 * that see only each other and end together.
 */
final class Bubblewrap {
  private static final String PROGRAM = "bwrap";
  private static final int PROBE_SECONDS = 10;

  /** Where native libraries lie inside: each read-only in a folder that takes JavaCPP's lock. */
  static final Path NATIVES = Path.of("/tmp/natives");

  private static final List<String> SYSTEM =
      List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/bin", "/usr/bin", "/etc/ld.so.cache");

  private static final String ROOT = "root";
  private static final int WORKING_BYTES = 64 << 20;
  private static final int SHARED_BYTES = 1 << 20;

  /** Whether this version can limit a folder in memory; older ones cannot. */
  private static final class Sized {
    static final boolean KNOWN = succeeds(List.of(PROGRAM, "--size", "4096", "--version"));
  }

  private Bubblewrap() {}

  /** Whether it is here and this system lets it work. */
  static boolean works() {
    if (!succeeds(List.of(PROGRAM, "--version"))) {
      return false;
    }
    List<String> command = new ArrayList<>(around(List.of(), List.of()));
    command.addAll(List.of("/bin/sh", "-c", "exit 0"));
    return succeeds(command);
  }

  private static boolean succeeds(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * What stands before the command that is to be isolated.
   *
   * @param classPath what may be read
   * @param natives folders with native libraries, which are found again below {@link #NATIVES}
   */
  static List<String> around(List<Path> classPath, List<Path> natives) {
    List<String> command = new ArrayList<>();
    command.add(PROGRAM);
    command.addAll(List.of("--unshare-all", "--die-with-parent", "--new-session", "--clearenv"));
    if (ROOT.equals(System.getProperty("user.name"))) {
      // Only root has any to drop.
      command.addAll(List.of("--cap-drop", "ALL"));
    }
    command.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    memory(command, "/dev/shm", SHARED_BYTES);
    command.addAll(List.of("--remount-ro", "/dev"));
    memory(command, "/tmp", WORKING_BYTES);
    command.addAll(List.of("--dir", "/tmp/answer", "--chdir", "/tmp/answer"));
    for (String folder : SYSTEM) {
      bindSystem(command, Path.of(folder));
    }
    Path jdk = real(Path.of(System.getProperty("java.home")));
    bind(command, jdk);
    // Debian keeps a JDK's settings in /etc and links to them.
    settingsOf(jdk).ifPresent(settings -> bind(command, settings));
    classPath.forEach(entry -> bind(command, entry));
    for (Path folder : natives) {
      Path inside = NATIVES.resolve(folder.getFileName());
      command.addAll(List.of("--ro-bind", folder.toString(), inside.toString()));
    }
    command.addAll(List.of("--remount-ro", "/"));
    return command;
  }

  /** A folder in memory, of limited size where this version of bubblewrap can do that. */
  private static void memory(List<String> command, String folder, int bytes) {
    if (Sized.KNOWN) {
      command.addAll(List.of("--size", Integer.toString(bytes)));
    }
    command.addAll(List.of("--tmpfs", folder));
  }

  private static Optional<Path> settingsOf(Path jdk) {
    Path security = jdk.resolve("conf/security/java.security");
    if (!Files.exists(security)) {
      return Optional.empty();
    }
    Path settings = real(security);
    return settings.startsWith(jdk)
        ? Optional.empty()
        : Optional.of(settings.getParent().getParent());
  }

  private static void bindSystem(List<String> command, Path path) {
    if (Files.isSymbolicLink(path)) {
      command.addAll(List.of("--symlink", readLink(path), path.toString()));
    } else if (Files.exists(path)) {
      bind(command, path);
    }
  }

  private static void bind(List<String> command, Path path) {
    command.addAll(List.of("--ro-bind", path.toString(), path.toString()));
  }

  private static String readLink(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
