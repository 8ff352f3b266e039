package poolinglab.coursework.xray;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that an answer returns although no input holds them: where its running value starts. */
final class Levels {
  private static final int MOST = 4;
  private static final int ZERO_START = 7;

  private Levels() {}

  /** The commonest such values of the failed observations, the commonest first. */
  static List<Float> of(List<Observation> observations) {
    Map<Float, Integer> counts = new HashMap<>();
    for (Observation each : observations) {
      if (!each.correct() && each.value() != null) {
        Set<Float> known = new HashSet<>();
        each.arguments().forEach(argument -> known.addAll(Leaves.of(argument).values()));
        Leaves.of(each.value()).values().stream()
            .distinct()
            .filter(value -> !known.contains(value) && !value.isNaN())
            .forEach(value -> counts.merge(value, 1, Integer::sum));
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .sorted(
            Comparator.comparingInt((Map.Entry<Float, Integer> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A level as a row of a table of mistakes: for a name, for a sentence, as a number. */
  static String row(float level) {
    boolean zero = Math.abs(level) <= Float.MIN_VALUE;
    return "%s%s | %s | %s%s"
        .formatted(
            level < 0 ? "minus-" : "",
            Math.abs(level),
            text(level),
            level,
            zero ? " [%d]".formatted(ZERO_START) : "");
  }

  /** A level in the words that a learner may have written it in. */
  static String text(float level) {
    if (level == 0) {
      return "0";
    }
    if (Math.abs(level) == Float.MIN_VALUE) {
      return (level < 0 ? "−" : "") + "Float.MIN_VALUE, the number next to 0";
    }
    if (Math.abs(level) == Float.MAX_VALUE) {
      return (level < 0 ? "−" : "") + "Float.MAX_VALUE";
    }
    if (level == Integer.MIN_VALUE) {
      return "Integer.MIN_VALUE, −2147483648";
    }
    String digits =
        level == Math.rint(level) && Math.abs(level) < 1e9
            ? Long.toString((long) level)
            : Float.toString(level);
    return digits.replace('-', '−');
  }
}
