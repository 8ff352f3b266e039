package poolinglab.coursework.xray;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** What learners make of a value before they store it. */
final class Roundings {
  /** By the names in the tables of mistakes. */
  static final Map<String, DoubleUnaryOperator> BY_NAME =
      Map.ofEntries(
          Map.entry("zero", value -> 0),
          Map.entry("cut", value -> (int) value),
          Map.entry("cut to a long", value -> (long) value),
          Map.entry("nearest", value -> Math.round((float) value)),
          Map.entry("nearest long", Math::round),
          Map.entry("one decimal", value -> Math.round(value * 10) / 10.0),
          Map.entry("one decimal by int", value -> Math.round((float) value * 10) / 10f),
          Map.entry("two decimals by int", value -> Math.round((float) value * 100) / 100f),
          Map.entry("two decimals", value -> Math.round(value * 100) / 100.0),
          Map.entry("down", Math::floor),
          Map.entry("up", Math::ceil),
          Map.entry("positive", value -> Math.max(0, value)),
          Map.entry("negated", value -> -value),
          Map.entry("magnitude", Math::abs),
          Map.entry("root", Math::sqrt));

  private Roundings() {}
}
