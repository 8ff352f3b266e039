package poolinglab.coursework.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How far the process of an answer is kept from everything else. */
public enum Isolation {
  /** A process of its own, without environment, with limits on memory, time and files. */
  PROCESS(
      "a process of its own for every answer, with limits; no bubblewrap, so the network and"
          + " readable files are kept from it by the allow-list alone"),
  /** The same inside bubblewrap. */
  BUBBLEWRAP(
      "a process of its own for every answer, with limits, inside bubblewrap: no network, a"
          + " read-only system, none of this machine's other files or processes");

  private final String words;

  Isolation(String words) {
    this.words = words;
  }

  /**
   * What goes before the command line of another process to isolate.
   *
   * @param paths files and folders that it may read, in addition to the system and the JDK
   */
  public List<String> around(List<Path> paths) {
    List<Path> readable = paths.stream().filter(Files::exists).toList();
    return Confinement.of(this, readable).before(readable, List.of(), "");
  }

  /** For a report. */
  public String words() {
    return words;
  }
}
