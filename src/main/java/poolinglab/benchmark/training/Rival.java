package poolinglab.benchmark.training;

import java.util.Optional;
import poolinglab.benchmark.Contestant;
import poolinglab.benchmark.Role;
import poolinglab.process.LinePeer;
import poolinglab.reference.FeatureMaps;

/** A contestant that trains in a process of its own; a pass goes once over all images. */
record Rival(String name, Role role, boolean trainsTheSame, int images, LinePeer process)
    implements Contestant, AutoCloseable {

  /** The mean loss of the next pass; on the first call, of the first. */
  double score() {
    return Double.parseDouble(process.ask("score"));
  }

  @Override
  public long nanoseconds(int passes) {
    return Long.parseLong(process.ask("time " + passes));
  }

  /** Trains, and has no feature maps to show. */
  @Override
  public Optional<FeatureMaps> answer() {
    return Optional.empty();
  }

  @Override
  public boolean makesNewMemory() {
    return false;
  }

  @Override
  public void close() {
    process.close();
  }
}
