package poolinglab.benchmark;

import java.util.Optional;
import poolinglab.reference.FeatureMaps;

/**
 * PyTorch with its values in one of two orders.
 *
 * @param layout NCHW, or channels_last
 */
record TorchContestant(TorchPeer peer, String layout) implements Contestant {
  @Override
  public String name() {
    return "PyTorch " + layout;
  }

  @Override
  public Role role() {
    return Role.PEER;
  }

  @Override
  public boolean makesNewMemory() {
    return true;
  }

  @Override
  public Optional<FeatureMaps> answer() {
    return Optional.of(peer.answer(layout));
  }

  @Override
  public long nanoseconds(int passes) {
    return peer.nanoseconds(layout, passes);
  }
}
