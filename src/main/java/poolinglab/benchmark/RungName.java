package poolinglab.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import poolinglab.ladder.Rung;

/** Rungs as people write them: {@code two-by-two-vector}. */
public final class RungName {
  private RungName() {}

  public static String of(Rung rung) {
    return rung.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The rung of that name.
   *
   * @throws SpeedException when there is none
   */
  public static Rung parse(String name) {
    return Arrays.stream(Rung.values())
        .filter(rung -> of(rung).equalsIgnoreCase(name.replace('_', '-')))
        .findFirst()
        .orElseThrow(
            () ->
                new SpeedException(
                    "the rungs are "
                        + Arrays.stream(Rung.values())
                            .map(RungName::of)
                            .collect(Collectors.joining(", "))
                        + "; got '"
                        + name
                        + "'. Use one of those."));
  }
}
