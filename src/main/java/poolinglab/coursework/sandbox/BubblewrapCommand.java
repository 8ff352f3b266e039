package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The command line of bubblewrap: an empty file system with the JDK, the libraries of the system
 * and the class path, all read-only, and an empty working folder in memory; no network; processes
 * that see only each other and end together.
 */
final class BubblewrapCommand {
  private static final List<String> SYSTEM =
      List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/bin", "/usr/bin", "/etc/ld.so.cache");

  private static final List<String> ALL_BUT_USERS =
      List.of(
          "--unshare-ipc",
          "--unshare-pid",
          "--unshare-net",
          "--unshare-uts",
          "--unshare-cgroup-try");

  private static final String FOR_ALL = "1777";
  private static final int WORKING_BYTES = 64 << 20;
  private static final int SHARED_BYTES = 1 << 20;

  private final boolean changesUser;
  private final List<String> words = new ArrayList<>(List.of(Bubblewrap.PROGRAM));
  private final Set<Path> folders = new HashSet<>();

  private BubblewrapCommand(boolean changesUser) {
    this.changesUser = changesUser;
  }

  /**
   * What comes before the command to isolate.
   *
   * @param classPath what may be read
   * @param natives folders with native libraries, which are found again below {@link
   *     Bubblewrap#NATIVES}
   * @param changesUser whether the command begins by changing user
   */
  static List<String> around(List<Path> classPath, List<Path> natives, boolean changesUser) {
    BubblewrapCommand command = new BubblewrapCommand(changesUser);
    command.separate();
    command.memories();
    if (!natives.isEmpty()) {
      command.folder(Bubblewrap.NATIVES);
    }
    command.system();
    classPath.forEach(command::bind);
    for (Path folder : natives) {
      command.bind(folder, Bubblewrap.NATIVES.resolve(folder.getFileName()));
    }
    command.add("--remount-ro", "/");
    return command.words;
  }

  private void add(String... more) {
    words.addAll(List.of(more));
  }

  private void separate() {
    words.addAll(changesUser ? ALL_BUT_USERS : List.of("--unshare-all"));
    add("--die-with-parent", "--new-session", "--clearenv");
    if (AnswerUser.isRoot()) {
      // Only root has any to drop.
      add("--cap-drop", "ALL");
    }
    if (changesUser) {
      add("--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID");
    }
  }

  private void memories() {
    add("--proc", "/proc", "--dev", "/dev");
    memory(Path.of("/dev/shm"), SHARED_BYTES);
    add("--remount-ro", "/dev");
    memory(Path.of("/tmp"), WORKING_BYTES);
    Path work = Path.of("/tmp/answer");
    folder(work);
    add("--chdir", work.toString());
  }

  private void system() {
    for (String folder : SYSTEM) {
      Path path = Path.of(folder);
      if (Files.isSymbolicLink(path)) {
        add("--symlink", readLink(path), folder);
      } else if (Files.exists(path)) {
        bind(path);
      }
    }
    Path jdk = real(Path.of(System.getProperty("java.home")));
    bind(jdk);
    // Debian keeps a JDK's settings in /etc and links to them.
    settingsOf(jdk).ifPresent(this::bind);
  }

  /** A folder in memory, of limited size where this version of bubblewrap can do that. */
  private void memory(Path folder, int bytes) {
    if (Bubblewrap.limitsFolders()) {
      add("--size", Integer.toString(bytes));
    }
    forAll(FOR_ALL);
    add("--tmpfs", folder.toString());
    folders.add(folder);
  }

  /** A folder to work in. */
  private void folder(Path folder) {
    forAll(FOR_ALL);
    add("--dir", folder.toString());
    folders.add(folder);
  }

  private void bind(Path path) {
    bind(path, path);
  }

  private void bind(Path path, Path inside) {
    if (changesUser) {
      enter(inside.getParent());
    }
    add("--ro-bind", path.toString(), inside.toString());
    folders.add(inside);
  }

  /** Bubblewrap makes folders for root alone, unless it is told otherwise for each. */
  private void enter(Path folder) {
    if (folder.getParent() != null && folders.add(folder)) {
      enter(folder.getParent());
      forAll("0755");
      add("--dir", folder.toString());
    }
  }

  /** The rights to what comes next, where root makes it for another user. */
  private void forAll(String rights) {
    if (changesUser) {
      add("--perms", rights);
    }
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
