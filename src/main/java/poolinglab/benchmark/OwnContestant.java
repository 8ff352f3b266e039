package poolinglab.benchmark;

import java.util.Optional;
import java.util.function.Supplier;
import poolinglab.reference.FeatureMaps;

/**
 * A contestant of this project, on Java's heap: a pass is a call.
 *
 * @param pass returns what it has worked out
 */
record OwnContestant(String name, Role role, boolean makesNewMemory, Supplier<FeatureMaps> pass)
    implements Contestant {
  /** Holds the last result: a compiler must not leave out work whose result is dropped. */
  private static volatile FeatureMaps last;

  @Override
  public Optional<FeatureMaps> answer() {
    return role == Role.LIMIT ? Optional.empty() : Optional.of(pass.get());
  }

  @Override
  public long nanoseconds(int passes) {
    FeatureMaps result = null;
    long start = System.nanoTime();
    for (int i = 0; i < passes; i++) {
      result = pass.get();
    }
    long time = System.nanoTime() - start;
    last = result;
    return time;
  }

  /** Lets go of the last result, which may be large. */
  static void forgetLast() {
    last = null;
  }
}
