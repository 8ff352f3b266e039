package poolinglab.benchmark;

/** Hears how far a workload has come. */
@FunctionalInterface
public interface Progress {
  /**
   * @param rounds how many are done
   * @param note what is going on; empty when it is plain
   */
  void at(long rounds, String note);
}
