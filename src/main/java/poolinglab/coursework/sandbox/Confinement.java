package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What goes before the command of a process that is confined: a shell that sets limits, bubblewrap,
 * and a user of its own.
 *
 * @param isolation whether there is bubblewrap
 * @param user the process's own, where the grader is root
 */
record Confinement(Isolation isolation, Optional<AnswerUser> user) {
  private static final Path SHELL = Path.of("/bin/sh");

  /**
   * Ctrl-C and a closed terminal are for the grader, which ends what it has started; else it would
   * see an answer end that has done nothing wrong.
   */
  private static final String KEPT_ALIVE = "trap '' INT HUP; ";

  /** Of a whole user, whose other programs count too. */
  private static final int MOST_OF_ALL = 4096;

  /** Of a user that has nothing but one process and what it starts. */
  private static final int MOST_OF_ITS_OWN = 1024;

  /**
   * For a process that is about to start.
   *
   * @param readable what it has to read
   */
  static Confinement of(Isolation isolation, List<Path> readable) {
    boolean can =
        isolation == Isolation.PROCESS
            || Bubblewrap.changesUser()
                && isJavaForAll()
                && readable.stream().allMatch(Confinement::isForAll);
    return new Confinement(isolation, can ? AnswerUser.draw() : Optional.empty());
  }

  private static boolean isJavaForAll() {
    Path home = Path.of(System.getProperty("java.home"));
    return Stream.of("", "bin", "bin/java", "lib/modules")
        .map(home::resolve)
        .allMatch(Confinement::isForAll);
  }

  /** Whether any user may read a file or folder, once it is found in a place that all may enter. */
  private static boolean isForAll(Path path) {
    try {
      Set<PosixFilePermission> granted = Files.getPosixFilePermissions(path);
      return granted.contains(PosixFilePermission.OTHERS_READ)
          && (!Files.isDirectory(path) || granted.contains(PosixFilePermission.OTHERS_EXECUTE));
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  /**
   * The words before the command.
   *
   * @param readable files and folders that it may read, in addition to the system and the JDK
   * @param natives folders with native libraries
   * @param limits further commands of the shell, each ending with a semicolon
   */
  List<String> before(List<Path> readable, List<Path> natives, String limits) {
    List<String> words = new ArrayList<>();
    if (Files.isExecutable(SHELL)) {
      words.addAll(
          List.of(SHELL.toString(), "-c", KEPT_ALIVE + limits + mostProcesses(), "limited"));
    }
    if (isolation == Isolation.BUBBLEWRAP) {
      words.addAll(BubblewrapCommand.around(readable, natives, user.isPresent()));
      user.ifPresent(each -> words.addAll(each.command()));
    } else {
      // JavaCPP locks the folder of native libraries by writing to it; and the right to read is
      // none
      // to run a JVM of root's alone.
      boolean more = !natives.isEmpty() || !isJavaForAll();
      user.ifPresent(each -> words.addAll(each.commandThatReads(more)));
    }
    return words;
  }

  /** A new folder to work in. */
  Path folderIn(Path parent) throws IOException {
    Path folder = Files.createTempDirectory(parent, "answer-");
    if (isolation == Isolation.PROCESS && user.isPresent()) {
      user.get().own(folder);
    }
    return folder;
  }

  /** Where the process finds native libraries. */
  Path natives() {
    return isolation == Isolation.BUBBLEWRAP ? Bubblewrap.NATIVES : NativeCache.folder();
  }

  /** The number of processes is -u in some shells and -p in others; it does not bind root. */
  private String mostProcesses() {
    int most = user.isPresent() ? MOST_OF_ITS_OWN : MOST_OF_ALL;
    return "ulimit -u %d 2>/dev/null || ulimit -p %d 2>/dev/null; exec \"$@\""
        .formatted(most, most);
  }
}
