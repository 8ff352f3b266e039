package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import poolinglab.coursework.xray.Explanation.Mistake;

/**
 * Finds the formula that an answer computes where it should count the windows of a border rule:
 * what is added up, what it is divided by, how that is rounded, and what is added after that.
 */
final class CountFit {
  private static final int NONE = -1_000_000;
  private static final List<String> PADDINGS =
      List.of("2 · padding", "", "padding", "padding · padding");
  private static final int[][] SIGNS = {
    {0, 0}, {-1, 0}, {1, 0}, {0, -1}, {0, 1}, {-1, -1}, {-1, 1}, {1, -1}, {1, 1}
  };
  private static final List<String> DIVISORS = List.of("stride", "kernel", "1");
  private static final List<Count> ALL = all();

  private static final Map<WindowCount.Rule, String> SHOULD =
      Map.of(
          WindowCount.Rule.TRUNCATE, "(input + 2 · padding − kernel) / stride + 1, rounded down",
          WindowCount.Rule.STRICT,
              "(input + 2 · padding − kernel) / stride + 1, where that is whole",
          WindowCount.Rule.CEIL, "(input + 2 · padding − kernel) / stride + 1, rounded up",
          WindowCount.Rule.SAME, "input / stride, rounded up");

  private enum Rounding {
    DOWN("", Math::floorDiv),
    CUT("", (a, b) -> a / b),
    UP(", rounded up", (a, b) -> -Math.floorDiv(-a, b)),
    WHOLE(", where that is whole", (a, b) -> a % b == 0 ? a / b : NONE);

    private final String words;
    private final IntBinaryOperator division;

    Rounding(String words, IntBinaryOperator division) {
      this.words = words;
      this.division = division;
    }
  }

  /** One formula: (input + padding + kernels · kernel + strides · stride + cells) / by + more. */
  private record Count(
      String padding, int kernels, int strides, int cells, String by, Rounding rounding, int more) {

    int of(int... call) {
      int around =
          switch (padding) {
            case "" -> 0;
            case "padding" -> call[3];
            case "padding · padding" -> call[3] * call[3];
            default -> 2 * call[3];
          };
      int places = call[0] + around + kernels * call[1] + strides * call[2] + cells;
      int divisor = by.equals("stride") ? call[2] : by.equals("kernel") ? call[1] : 1;
      return rounding.division.applyAsInt(places, divisor) + more;
    }

    @Override
    public String toString() {
      String sum =
          "input"
              + (padding.isEmpty() ? "" : " + " + padding)
              + signed(kernels, "kernel")
              + signed(strides, "stride")
              + (cells == 0 ? "" : signed(cells, String.valueOf(Math.abs(cells))));
      String divided = (sum.contains(" ") ? "(" + sum + ")" : sum) + " / " + by;
      return (by.equals("1") ? sum : divided)
          + (more == 0 ? "" : signed(more, String.valueOf(Math.abs(more))))
          + rounding.words;
    }

    /** How long it is, but for the rounding. */
    int length() {
      return toString().length() - rounding.words.length();
    }

    private static String signed(int sign, String term) {
      return sign == 0 ? "" : (sign > 0 ? " + " : " − ") + term;
    }
  }

  private CountFit() {}

  /** One that says itself where windows do not fit is not asked whether they do. */
  private static WindowCount.Rule ruleFor(WindowCount.Rule rule, Count count) {
    return count.rounding == Rounding.WHOLE ? WindowCount.Rule.TRUNCATE : rule;
  }

  /** The shortest formula that reproduces everything. */
  static Optional<Explanation> of(WindowCount.Rule rule, List<Observation> observations) {
    boolean padded = rule != WindowCount.Rule.SAME;
    return ALL.stream()
        .filter(count -> padded || count.padding.isEmpty())
        .filter(count -> rule == WindowCount.Rule.STRICT || count.rounding != Rounding.WHOLE)
        .filter(count -> explains(rule, count, observations))
        .findFirst()
        .map(count -> explanation(rule, count));
  }

  private static List<Count> all() {
    List<Count> all = new ArrayList<>();
    for (int[] signs : SIGNS) {
      for (int cells = -2; cells <= 2; cells++) {
        for (String padding : PADDINGS) {
          for (String by : DIVISORS) {
            for (int more = -1; more <= 2; more++) {
              for (Rounding rounding : Rounding.values()) {
                all.add(new Count(padding, signs[0], signs[1], cells, by, rounding, more));
              }
            }
          }
        }
      }
    }
    all.sort(Comparator.comparingInt(Count::length));
    return List.copyOf(all);
  }

  private static boolean explains(
      WindowCount.Rule rule, Count count, List<Observation> observations) {
    WindowCount model = WindowCount.computing(ruleFor(rule, count), count::of);
    return observations.stream()
        .allMatch(
            each ->
                Tolerance.exact().equal(Explanation.run(model, each.arguments()), each.actual()));
  }

  private static Explanation explanation(WindowCount.Rule rule, Count count) {
    WindowCount model = WindowCount.computing(ruleFor(rule, count), count::of);
    String method = rule.word();
    Mistake mistake =
        new Mistake(
            method + " = " + count,
            0,
            "Your %s computes %s; it should compute %s."
                .formatted(method, count, SHOULD.get(rule)));
    return new Explanation(
        List.of(mistake), (called, arguments) -> Explanation.run(model, arguments));
  }
}
