package poolinglab;

/** Shows the progress of something slow. How, or whether at all, is up to its maker. */
public interface Meter extends AutoCloseable {
  /** Starts meters. */
  interface Maker {
    /** A meter for something that takes {@code total} steps. */
    Meter start(String what, long total);
  }

  /** Shows nothing. */
  Maker SILENT = (what, total) -> (done, note) -> {};

  /** {@code done} of the steps are done. */
  void at(long done, String note);

  @Override
  default void close() {}
}
