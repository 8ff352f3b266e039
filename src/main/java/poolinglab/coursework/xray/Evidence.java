package poolinglab.coursework.xray;

/**
 * How a finding is known.
 *
 * @param known whether an explanation reproduces the failures, or they were only measured
 * @param reproduced how many of the failed cases the explanation reproduces exactly; 0 if measured
 * @param failed how many cases failed in what the finding is about
 */
public record Evidence(Known known, int reproduced, int failed) {
  /** The two ways of knowing. */
  public enum Known {
    /** A known mistake returns what the answer returned, in every failed case. */
    REPRODUCES,
    /** Probes showed it; it need not be all that is wrong. */
    MEASURED
  }

  /** An explanation that reproduces every one of {@code failed} cases. */
  public static Evidence reproduces(int failed) {
    return new Evidence(Known.REPRODUCES, failed, failed);
  }

  /** Probes showed it; {@code failed} cases remain without an explanation that fits them all. */
  public static Evidence measured(int failed) {
    return new Evidence(Known.MEASURED, 0, failed);
  }
}
