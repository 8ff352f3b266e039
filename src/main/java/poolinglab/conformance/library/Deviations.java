package poolinglab.conformance.library;

import java.util.List;
import java.util.stream.Stream;

/** All deviations that we know, by subject. */
public final class Deviations {
  private Deviations() {}

  /** The one with this id. */
  static Deviation of(String id) {
    return all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  public static List<Deviation> all() {
    return Stream.of(
            Defaults.DEVIATIONS, Values.DEVIATIONS, Gradients.DEVIATIONS, Silences.DEVIATIONS)
        .flatMap(List::stream)
        .toList();
  }
}
