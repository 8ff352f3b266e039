package poolinglab.benchmark;

import java.util.Optional;
import poolinglab.reference.FeatureMaps;

/** A contestant whose time is measured. */
public interface Contestant {
  String name();

  Role role();

  /** Whether each pass asks for new memory for its result, as most libraries do. */
  boolean makesNewMemory();

  /** What it answers, to be compared before its time is taken; empty when it pools nothing. */
  Optional<FeatureMaps> answer();

  /** How many nanoseconds so many passes take, one after the other. */
  long nanoseconds(int passes);
}
