package poolinglab.study;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Ledger;
import poolinglab.network.NetworkText;

/**
 * One network on one kind of images, over all seeds.
 *
 * @param name as the experiment calls it
 * @param results in the order of the seeds
 * @param times of the network, whatever the seed and the kind of images
 */
public record Summary(String name, Tone tone, List<TrialResult> results, NetworkTimes times) {
  public Summary {
    results = List.copyOf(results);
  }

  /** Those of one kind of images. */
  public static List<Summary> of(List<Summary> all, Tone tone) {
    return all.stream().filter(one -> one.tone() == tone).toList();
  }

  public ConvolutionalNetwork network() {
    return NetworkText.parse(results.get(0).trial().network());
  }

  /** What it costs. */
  public Ledger ledger() {
    return Ledger.of(network());
  }

  /** On the test images, 0 to 1. */
  public Repeated accuracy() {
    return over(TrialResult::accuracy);
  }

  /** Test accuracy after an epoch, counted from 0. */
  public Repeated accuracyAfter(int epoch) {
    return over(result -> result.curve().get(epoch).accuracy());
  }

  /** The part of the answers that stay, over all moves. Only where the images were moved. */
  public Repeated agreement() {
    return over(result -> result.shift().orElseThrow().meanAgreement());
  }

  /** The mean map over the seeds. Only where the images were moved. */
  public ShiftMap shiftMap() {
    return ShiftMap.mean(results.stream().map(result -> result.shift().orElseThrow()).toList());
  }

  /** A picture before and after the first pooling, where the network has one. */
  public Optional<TrialResult.PooledMap> maps() {
    return results.get(0).maps();
  }

  private Repeated over(ToDoubleFunction<TrialResult> figure) {
    return new Repeated(results.stream().map(figure::applyAsDouble).toList());
  }
}
