package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import poolinglab.coursework.sandbox.Outcome;

/**
 * Where a method is wrong: the condition on its arguments that separates wrong results from right
 * ones.
 */
final class WrongWhere {
  private static final List<String> AXIS = List.of("input", "kernel", "stride");
  private static final int LARGEST_NUMBER = 2;
  private static final String VARIABLES = "input kernel stride padding free right";

  private record Condition(String words, Predicate<Observation> where) {
    /** One of the numbers of an axis. */
    static Condition of(String words, String text) {
      Formula formula = Formula.of(text, VARIABLES);
      return new Condition(
          words,
          each -> {
            int[] numbers = each.arguments().stream().mapToInt(Integer.class::cast).toArray();
            int padding = numbers.length > AXIS.size() ? numbers[AXIS.size()] : 0;
            int free = numbers[0] + 2 * padding - numbers[1];
            int right = (Integer) each.expectedValue();
            return formula.holds(numbers[0], numbers[1], numbers[2], padding, free, right);
          });
    }

    /** One of an argument that is a whole number. */
    static Condition of(String words, int argument, IntPredicate where) {
      return new Condition(words, each -> where.test((Integer) each.arguments().get(argument)));
    }

    boolean holds(Observation each) {
      return where.test(each);
    }

    Condition and(Condition other) {
      return new Condition(words + " and " + other.words, where.and(other.where));
    }
  }

  private static final List<Condition> ALWAYS =
      List.of(
          Condition.of("the stride is above 1", "stride > 1"),
          Condition.of("the stride is 1", "stride = 1"),
          Condition.of("the stride divides the input", "input % stride = 0"),
          Condition.of("the stride does not divide the input", "input % stride ≠ 0"),
          Condition.of("the kernel is above 1", "kernel > 1"),
          Condition.of("the kernel is even", "kernel % 2 = 0"),
          Condition.of("the kernel is odd", "kernel % 2 = 1"),
          Condition.of("the kernel is larger than the input", "kernel > input"),
          Condition.of("the kernel is not larger than the input", "kernel ≤ input"),
          Condition.of("the kernel is larger than the stride", "kernel > stride"),
          Condition.of("the stride is larger than the kernel", "stride > kernel"),
          Condition.of("the stride is the kernel", "stride = kernel"),
          Condition.of("there is more than one window", "right > 1"));

  private static final List<Condition> WITH_PADDING =
      List.of(
          Condition.of("no window fits", "right < 1"),
          Condition.of("a window fits", "right > 0"),
          Condition.of("there is padding", "padding > 0"),
          Condition.of("there is no padding", "padding = 0"),
          Condition.of("the kernel is larger than input + 2 · padding", "free < 0"),
          Condition.of("the kernel is as large as input + 2 · padding", "free = 0"),
          Condition.of("the stride divides input + 2 · padding − kernel", "free % stride = 0"),
          Condition.of(
              "the stride does not divide input + 2 · padding − kernel", "free % stride ≠ 0"));

  private static final List<Condition> PADDED =
      Stream.concat(WITH_PADDING.stream(), ALWAYS.stream()).toList();

  private final List<Observation> wrong;
  private final List<Observation> right;
  private final List<Condition> conditions;

  private WrongWhere(List<Observation> all, List<Condition> conditions) {
    this.wrong = all.stream().filter(each -> !each.correct()).toList();
    this.right = all.stream().filter(Observation::correct).toList();
    this.conditions = conditions;
  }

  /** Says where, for methods with the parameters of an axis; nothing for others. */
  static String sentence(List<String> parameters, List<Observation> observations) {
    boolean numbers = observations.stream().allMatch(each -> each.value() instanceof Integer);
    return numbers && parameters.size() >= AXIS.size() && parameters.subList(0, 3).equals(AXIS)
        ? new WrongWhere(observations, parameters.size() > AXIS.size() ? PADDED : ALWAYS).sentence()
        : "";
  }

  /** Says for which words, numbers and truth values among its arguments a method is wrong. */
  static String ofCalls(List<String> parameters, List<Observation> observations) {
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      int index = i;
      String is = parameters.get(i) + " is ";
      Set<Object> values = new LinkedHashSet<>();
      observations.forEach(each -> values.add(each.arguments().get(index)));
      for (Object value : values) {
        if (value instanceof String || value instanceof Boolean) {
          conditions.add(
              new Condition(is + value, each -> each.arguments().get(index).equals(value)));
        }
      }
      if (values.stream().allMatch(Integer.class::isInstance)) {
        conditions.add(Condition.of(is + "negative", i, value -> value < 0));
        for (int number = 0; number <= LARGEST_NUMBER; number++) {
          int least = number;
          conditions.add(Condition.of(is + number, i, value -> value == least));
          conditions.add(Condition.of(is + "above " + number, i, value -> value > least));
        }
        for (int other = 0; other < i; other++) {
          conditions.addAll(compared(parameters, other, i, observations));
        }
      }
    }
    WrongWhere calls = new WrongWhere(observations, conditions);
    return calls.right.isEmpty() ? "" : calls.sentence().replace("It is", "Your result is");
  }

  /** Conditions that compare two whole numbers among the arguments. */
  private static List<Condition> compared(
      List<String> parameters, int one, int other, List<Observation> observations) {
    String is = parameters.get(one) + " is ";
    boolean numbers =
        observations.stream().allMatch(each -> each.arguments().get(one) instanceof Integer);
    return !numbers
        ? List.of()
        : List.of(
            new Condition(
                is + "above " + parameters.get(other), each -> order(each, one, other) > 0),
            new Condition(
                is + "below " + parameters.get(other), each -> order(each, one, other) < 0),
            new Condition(is + parameters.get(other), each -> order(each, one, other) == 0),
            new Condition(
                is + "at least " + parameters.get(other), each -> order(each, one, other) >= 0),
            new Condition(
                is + "at most " + parameters.get(other), each -> order(each, one, other) <= 0));
  }

  private static int order(Observation each, int one, int other) {
    return Integer.compare(
        (Integer) each.arguments().get(one), (Integer) each.arguments().get(other));
  }

  /** Whether a fact says already where something is wrong. */
  static boolean isSaid(String fact) {
    return fact.contains(" only where ") || fact.contains(" right elsewhere.");
  }

  /** Says where an output has too many or too few windows along a side of its image. */
  static String ofSides(List<Observation> observations) {
    List<Observation> sides = new ArrayList<>();
    for (Observation each : observations) {
      List<Object> call = each.arguments();
      if (call.size() >= AXIS.size()
          && each.value() instanceof float[][] is
          && each.expectedValue() instanceof float[][] should) {
        float[][] image = (float[][]) call.get(0);
        sides.add(side(call, image.length, is.length, should.length));
        sides.add(side(call, width(image), width(is), width(should)));
      }
    }
    return sides.stream().allMatch(Observation::correct)
        ? ""
        : new WrongWhere(sides, PADDED)
            .sentence()
            .replace("It is", "Along a side, the number of windows is")
            .replace("input", "side");
  }

  private static Observation side(List<Object> call, int size, int is, int should) {
    Object padding = call.size() > AXIS.size() ? call.get(AXIS.size()) : 0;
    return new Observation(
        "",
        List.of(size, call.get(1), call.get(2), padding),
        new Outcome.Returned(is),
        new Outcome.Returned(should),
        is == should,
        false);
  }

  private static int width(float[][] array) {
    return array.length == 0 || array[0] == null ? 0 : array[0].length;
  }

  private String sentence() {
    if (right.isEmpty()) {
      return " It is always %s.".formatted(how());
    }
    return Stream.concat(conditions.stream(), pairs())
        .filter(each -> covers(each) && right.stream().noneMatch(each::holds))
        .findFirst()
        .map(each -> " It is %s wherever %s, and right elsewhere.".formatted(how(), each.words))
        .or(this::only)
        .orElse("");
  }

  private Stream<Condition> pairs() {
    List<Condition> covering = conditions.stream().filter(this::covers).toList();
    List<Condition> pairs = new ArrayList<>();
    for (Condition one : covering) {
      covering
          .subList(covering.indexOf(one) + 1, covering.size())
          .forEach(other -> pairs.add(one.and(other)));
    }
    return pairs.stream();
  }

  /** The condition that holds wherever it is wrong, and for the fewest right results. */
  private Optional<String> only() {
    return conditions.stream()
        .filter(this::covers)
        .min((one, other) -> Long.compare(alsoRight(one), alsoRight(other)))
        .filter(each -> 2 * alsoRight(each) < right.size())
        .map(each -> " It is wrong only where %s.".formatted(each.words));
  }

  private boolean covers(Condition condition) {
    return wrong.stream().allMatch(condition::holds);
  }

  private long alsoRight(Condition condition) {
    return right.stream().filter(condition::holds).count();
  }

  /** “1 too large” where it always is that. */
  private String how() {
    Set<Integer> by = new HashSet<>();
    for (Observation each : wrong) {
      boolean numbers = each.value() instanceof Integer && each.expectedValue() instanceof Integer;
      by.add(numbers ? (Integer) each.value() - (Integer) each.expectedValue() : 0);
    }
    int first = by.iterator().next();
    return by.size() > 1 || first == 0
        ? "wrong"
        : Math.abs(first) + (first > 0 ? " too large" : " too small");
  }
}
