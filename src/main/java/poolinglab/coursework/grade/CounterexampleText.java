package poolinglab.coursework.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import poolinglab.Printable;
import poolinglab.coursework.value.ValueText;

/** A counterexample in its parts, for a terminal or a page. */
public final class CounterexampleText {
  /** The heading of what the answer returned, or of what happened instead. */
  public static final String YOUR_ANSWER = "your answer";

  private static final int LONGEST_CALL = 300;

  private CounterexampleText() {}

  /**
   * A heading and the lines under it.
   *
   * @param heading as {@code expected}
   * @param lines the value, or a sentence
   */
  public record Part(String heading, List<String> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /** What was given, what was expected, what came, with the wrong cells marked. */
  public static List<Part> parts(Counterexample example, double tolerance) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < example.arguments().size(); i++) {
      parts.add(new Part(given(example, i), ValueText.lines(example.arguments().get(i))));
    }
    if (!isFree(example)) {
      parts.add(new Part("expected", ValueText.lines(example.expected())));
    }
    parts.add(new Part(YOUR_ANSWER, answer(example, tolerance)));
    return parts;
  }

  private static String given(Counterexample example, int index) {
    int arguments = example.arguments().size();
    if (arguments == 1) {
      return "given";
    }
    return example.parameters().size() == arguments
        ? "given, " + example.parameters().get(index)
        : "given, argument " + (index + 1);
  }

  private static List<String> answer(Counterexample example, double tolerance) {
    if (!example.said().isEmpty()) {
      return example.said().lines().map(Printable::of).toList();
    }
    if (isFree(example)) {
      return ValueText.lines(example.answer());
    }
    List<String> lines =
        new ArrayList<>(ValueText.lines(example.answer(), example.expected(), tolerance));
    String size = ValueText.size(example.answer());
    String expected = ValueText.size(example.expected());
    if (!size.isEmpty() && !size.equals(expected)) {
      lines.add("(its size is " + size + ", not " + expected + ")");
    }
    return lines;
  }

  /** Whether nothing was given and nothing in particular expected. */
  private static boolean isFree(Counterexample example) {
    return example.arguments().isEmpty() && example.expected() == null;
  }

  /** The call as it can be pasted, or empty where it is too long for that. */
  public static String call(Counterexample example) {
    String call =
        example.arguments().stream()
            .map(ValueText::toSource)
            .collect(Collectors.joining(", ", example.method() + "(", ""));
    return call.length() > LONGEST_CALL ? "" : call + ")";
  }

  /** All of it in lines, a value indented under its heading. */
  public static List<String> lines(Counterexample example, double tolerance) {
    List<String> lines = new ArrayList<>();
    for (Part part : parts(example, tolerance)) {
      lines.add(part.heading() + ":");
      part.lines().forEach(line -> lines.add("  " + line));
    }
    String call = call(example);
    if (!call.isEmpty()) {
      lines.add("to try it:");
      lines.add("  " + call);
    }
    return lines;
  }
}
