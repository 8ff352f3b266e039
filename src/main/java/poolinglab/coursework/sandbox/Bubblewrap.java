package poolinglab.coursework.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What bubblewrap can do on this machine. */
final class Bubblewrap {
  static final String PROGRAM = "bwrap";

  /** Where native libraries lie inside: each read-only in a folder that takes JavaCPP's lock. */
  static final Path NATIVES = Path.of("/tmp/natives");

  /** Whether this version can limit a folder in memory; older ones cannot. */
  private static final class Sized {
    static final boolean KNOWN = Probe.succeeds(List.of(PROGRAM, "--size", "4096", "--version"));
  }

  /**
   * Changing user takes a root that may isolate a process without a user namespace, for that has
   * only one user.
   */
  private static final class ChangingUser {
    static final boolean POSSIBLE =
        AnswerUser.draw().filter(user -> works(user.command(), true)).isPresent();
  }

  private Bubblewrap() {}

  /** Whether it is here and this system lets it work. */
  static boolean works() {
    return Probe.succeeds(List.of(PROGRAM, "--version")) && works(List.of(), false);
  }

  /** Whether what runs inside may change user. */
  static boolean changesUser() {
    return ChangingUser.POSSIBLE;
  }

  static boolean limitsFolders() {
    return Sized.KNOWN;
  }

  private static boolean works(List<String> inside, boolean changesUser) {
    List<String> command =
        new ArrayList<>(BubblewrapCommand.around(List.of(), List.of(), changesUser));
    command.addAll(inside);
    command.addAll(List.of("/bin/sh", "-c", "exit 0"));
    return Probe.succeeds(command);
  }
}
