package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads formulas. From the loosest to the tightest binding: {@code or}, {@code and}, comparisons,
 * {@code + −}, {@code · / %}, a sign, {@code ²}; functions are {@code min}, {@code max}, {@code
 * floor(a, b)} and {@code ceil(a, b)} for a / b rounded down and up, {@code nearest(a, b)}, {@code
 * mod(a, b)}, {@code abs}, {@code sign}, and {@code if(condition, then, else)}.
 */
final class FormulaReader {
  private static final Pattern TOKEN = Pattern.compile("\\d+|[A-Za-z]+|\\S");
  private static final List<Set<String>> OPERATORS =
      List.of(
          Set.of("or"),
          Set.of("and"),
          Set.of("<", "≤", ">", "≥", "=", "≠"),
          Set.of("+", "−"),
          Set.of("·", "/", "%"));

  private final String text;
  private final List<String> variables;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  FormulaReader(String text, List<String> variables) {
    this.text = text;
    this.variables = variables;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
  }

  Formula read() {
    Formula formula = binary(0);
    if (next < tokens.size()) {
      throw unreadable();
    }
    return formula;
  }

  private Formula binary(int level) {
    if (level == OPERATORS.size()) {
      return signed();
    }
    Formula left = binary(level + 1);
    while (OPERATORS.get(level).contains(peek())) {
      left = combined(take(), left, binary(level + 1));
    }
    return left;
  }

  /** Two parts combined by an operator or a function. */
  private Formula combined(String name, Formula a, Formula b) {
    return switch (name) {
      case "or" -> at -> a.holds(at) || b.holds(at) ? 1 : 0;
      case "and" -> at -> a.holds(at) && b.holds(at) ? 1 : 0;
      case "<" -> at -> a.of(at) < b.of(at) ? 1 : 0;
      case "≤" -> at -> a.of(at) <= b.of(at) ? 1 : 0;
      case ">" -> at -> a.of(at) > b.of(at) ? 1 : 0;
      case "≥" -> at -> a.of(at) >= b.of(at) ? 1 : 0;
      case "=" -> at -> a.of(at) == b.of(at) ? 1 : 0;
      case "≠" -> at -> a.of(at) != b.of(at) ? 1 : 0;
      case "+" -> at -> a.of(at) + b.of(at);
      case "−" -> at -> a.of(at) - b.of(at);
      case "·" -> at -> a.of(at) * b.of(at);
      case "/" -> at -> a.of(at) / ModelFault.divisor(b.of(at));
      case "%" -> at -> a.of(at) % ModelFault.divisor(b.of(at));
      case "min" -> at -> Math.min(a.of(at), b.of(at));
      case "max" -> at -> Math.max(a.of(at), b.of(at));
      case "floor" -> at -> Math.floorDiv(a.of(at), ModelFault.divisor(b.of(at)));
      case "ceil" -> at -> -Math.floorDiv(-a.of(at), ModelFault.divisor(b.of(at)));
      case "nearest" -> at -> (int) Math.round((double) a.of(at) / b.of(at));
      case "mod" -> at -> Math.floorMod(a.of(at), b.of(at));
      default -> throw unreadable();
    };
  }

  private Formula signed() {
    if (skip("−")) {
      Formula of = signed();
      return variables -> -of.of(variables);
    }
    Formula base = primary();
    return skip("²") ? combined("·", base, base) : base;
  }

  private Formula primary() {
    String token = take();
    if (token.equals("(")) {
      Formula inner = binary(0);
      expect(")");
      return inner;
    }
    if (Character.isDigit(token.charAt(0))) {
      int number = Integer.parseInt(token);
      return variables -> number;
    }
    if (peek().equals("(")) {
      return function(token);
    }
    int index = variables.indexOf(token);
    if (index < 0) {
      throw unreadable();
    }
    return variables -> variables[index];
  }

  private Formula function(String name) {
    expect("(");
    Formula first = binary(0);
    if (name.equals("abs") || name.equals("sign")) {
      expect(")");
      return name.equals("abs")
          ? variables -> Math.abs(first.of(variables))
          : variables -> Integer.signum(first.of(variables));
    }
    expect(",");
    Formula second = binary(0);
    if (name.equals("if")) {
      expect(",");
      Formula third = binary(0);
      expect(")");
      return variables -> (first.holds(variables) ? second : third).of(variables);
    }
    expect(")");
    return combined(name, first, second);
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private String take() {
    if (next == tokens.size()) {
      throw unreadable();
    }
    return tokens.get(next++);
  }

  private boolean skip(String token) {
    boolean found = peek().equals(token);
    next += found ? 1 : 0;
    return found;
  }

  private void expect(String token) {
    if (!skip(token)) {
      throw unreadable();
    }
  }

  private IllegalArgumentException unreadable() {
    return new IllegalArgumentException(
        "a formula uses %s, numbers, operators and known functions; cannot read “%s” after %d tokens"
            .formatted(variables, text, next));
  }
}
