package poolinglab.conformance.deviation;

import java.util.List;
import java.util.stream.Stream;

/** All deviations that we know, by subject. */
public final class Deviations {
  private Deviations() {}

  public static List<Deviation> all() {
    return Stream.of(
            Defaults.DEVIATIONS, Values.DEVIATIONS, Gradients.DEVIATIONS, Silences.DEVIATIONS)
        .flatMap(List::stream)
        .toList();
  }
}
