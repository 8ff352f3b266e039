package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user as which a process runs where the grader is {@code root}: a number drawn for this
 * process, which owns nothing else. The system counts no processes of root, so that a limit on
 * their number binds other users alone.
 *
 * @param id of the user and of its only group
 */
record AnswerUser(int id) {
  private static final Path PROGRAM = Path.of("/usr/bin/setpriv");

  /** A container may have few numbers; the upper half of them is hardly ever in use. */
  private static final int FEWEST_IDS = 1 << 14;

  private static final int NOBODY = 65534;

  /**
   * By capabilities(7): give files away, do anything with files, end others' processes, change
   * group, user and rights.
   */
  private static final List<Integer> NEEDED = List.of(0, 1, 5, 6, 7, 8);

  private static final int READ_ANY_FILE = 2;

  /** What this process may draw; found out once. */
  private static final class Possible {
    static final SecureRandom RANDOM = new SecureRandom();
    static final long CAPABILITIES = isRoot() ? capabilities() : 0;
    static final Ids IDS = isRoot() ? ids() : new Ids(0, 0);
    static final boolean HERE =
        NEEDED.stream().allMatch(each -> (CAPABILITIES >> each & 1) == 1)
            && IDS.count >= FEWEST_IDS
            && Files.isExecutable(PROGRAM)
            && Probe.succeeds(one().trying());

    static AnswerUser one() {
      int id;
      do {
        id = IDS.first + RANDOM.nextInt(IDS.count);
      } while (id == NOBODY);
      return new AnswerUser(id);
    }
  }

  /** Numbers of users in a row. */
  private record Ids(int first, int count) {}

  /** Another user for every process; none where the grader is not root, or may not change user. */
  static Optional<AnswerUser> draw() {
    return Possible.HERE ? Optional.of(Possible.one()) : Optional.empty();
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** What goes before a command that has to reach no file but those that all users may read. */
  List<String> command() {
    return command("--inh-caps=-all");
  }

  /**
   * The same for a command that reads files in folders of root's. The right to read any file lets
   * it; where root itself has only the right to do anything with them, as in most containers, that.
   *
   * @param andWrites whether it writes there, too
   */
  List<String> commandThatReads(boolean andWrites) {
    boolean mayRead = (Possible.CAPABILITIES >> READ_ANY_FILE & 1) == 1;
    String only = mayRead && !andWrites ? "-all,+dac_read_search" : "-all,+dac_override";
    // Without the secure bit a program that asks whether it may read a file is told that it may
    // not.
    return command("--inh-caps=" + only, "--ambient-caps=" + only, "--securebits=+no_setuid_fixup");
  }

  private List<String> command(String... capabilities) {
    Stream<String> user =
        Stream.of(
            PROGRAM.toString(),
            "--reuid=" + id,
            "--regid=" + id,
            "--clear-groups",
            "--no-new-privs");
    return Stream.concat(user, Stream.of(capabilities)).toList();
  }

  private List<String> trying() {
    return Stream.concat(commandThatReads(true).stream(), Stream.of("/bin/sh", "-c", "exit 0"))
        .toList();
  }

  /** Whether a process, a folder of {@code /proc}, is this user's and has not ended. */
  boolean runs(Path process) {
    try {
      String status = Files.readString(process.resolve("status"));
      return status.contains("\nUid:\t" + id + "\t") && !status.contains("\nState:\tZ");
    } catch (IOException ended) {
      return false;
    }
  }

  /** Gives a file or folder to this user. */
  void own(Path path) throws IOException {
    Files.setAttribute(path, "unix:uid", id);
    Files.setAttribute(path, "unix:gid", id);
  }

  private static long capabilities() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("CapEff:"))
          .map(line -> Long.parseUnsignedLong(line.split("\\s+")[1], 16))
          .findFirst()
          .orElse(0L);
    } catch (IOException notLinux) {
      return 0;
    }
  }

  /** The upper half of the numbers that this system or container has. */
  private static Ids ids() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/uid_map"))) {
      return lines
          .map(line -> line.strip().split("\\s+"))
          .map(words -> upperHalf(Long.parseLong(words[0]), Long.parseLong(words[2])))
          .max(Comparator.comparing(Ids::count))
          .orElse(new Ids(0, 0));
    } catch (IOException notLinux) {
      return new Ids(0, 0);
    }
  }

  private static Ids upperHalf(long first, long count) {
    long end = Math.min(first + count, Integer.MAX_VALUE);
    long middle = first + (end - first) / 2;
    return new Ids((int) middle, (int) (end - middle));
  }
}
