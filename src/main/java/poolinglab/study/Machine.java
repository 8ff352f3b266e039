package poolinglab.study;

/** Where the times of a study were measured. */
public record Machine(int cores, String system, String java) {
  /** This one. */
  public static Machine here() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        System.getProperty("java.version"));
  }

  /** {@code 2 cores, Linux amd64, Java 17.0.15} */
  public String words() {
    return cores + (cores == 1 ? " core, " : " cores, ") + system + ", Java " + java;
  }
}
