package poolinglab.ladder;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import poolinglab.UserException;

/** Rungs as people write them: {@code two-by-two-vector}. */
public final class RungName {
  private RungName() {}

  public static String of(Rung rung) {
    return rung.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The rung of that name.
   *
   * @throws UserException when there is none
   */
  public static Rung parse(String name) {
    return Arrays.stream(Rung.values())
        .filter(rung -> of(rung).equalsIgnoreCase(name.replace('_', '-')))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "there is no rung '%s'; use one of %s",
                    name,
                    Arrays.stream(Rung.values())
                        .map(RungName::of)
                        .collect(Collectors.joining(", "))));
  }
}
