package poolinglab.coursework.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mistakes made mechanically: the exemplar with one token replaced by another that a learner may
 * have written. Not all of them compile, and some change nothing.
 */
final class SourceMutants {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s)/\\*.*?\\*/|//[^\\n]*|image\\.length|image\\[0\\]\\.length"
              + "|Float\\.NEGATIVE_INFINITY|Math\\.\\w+|\\w+|\\+=|[<>=!]=|\\+\\+|[<>+\\-*/]");
  private static final List<List<String>> EXCHANGED =
      List.of(
          List.of("<", "<=", ">"),
          List.of("<=", "<"),
          List.of(">", ">=", "<"),
          List.of(">=", ">", "=="),
          List.of("==", "!="),
          List.of("+", "-", "*"),
          List.of("-", "+"),
          List.of("*", "+", "/"),
          List.of("/", "*"),
          List.of("+=", "=", "-="),
          List.of("0", "1"),
          List.of("1", "0", "2"),
          List.of("2", "1", "3"),
          List.of("4", "2"),
          List.of("Math.max", "Math.min"),
          List.of("Math.min", "Math.max"),
          List.of("Math.floorDiv", "Math.floorMod"),
          List.of("Float.NEGATIVE_INFINITY", "0", "-1", "-9999", "Float.MIN_VALUE"),
          List.of("double", "float", "int"),
          List.of("kernel", "stride", "2"),
          List.of("stride", "kernel", "1", "2"),
          List.of("padding", "0", "stride", "kernel"),
          List.of("pixels", "kernel"),
          List.of("image.length", "image[0].length"),
          List.of("image[0].length", "image.length"),
          List.of("ii", "jj"),
          List.of("jj", "ii"),
          List.of("row", "column"),
          List.of("column", "row"),
          List.of("rows", "columns"),
          List.of("columns", "rows"),
          List.of("r", "c"),
          List.of("c", "r", "n"),
          List.of("n", "c"),
          List.of("h", "w"),
          List.of("w", "h"),
          List.of("height", "width"),
          List.of("width", "height"),
          List.of("channels", "batch", "height"),
          List.of("batch", "channels"),
          List.of("top", "left", "0"),
          List.of("left", "top", "0"),
          List.of("bottom", "right"),
          List.of("right", "bottom", "down"),
          List.of("down", "right"),
          List.of("input", "kernel"),
          List.of("free", "input"),
          List.of("windows", "input"),
          List.of("dilation", "kernel"),
          List.of("inChannels", "outChannels"),
          List.of("outChannels", "inChannels"),
          List.of("inputs", "units"),
          List.of("units", "inputs"),
          List.of("side", "rest"),
          List.of("rest", "side"),
          List.of("pool", "kernel"),
          List.of("classes", "channels"),
          List.of("jump", "1", "size"),
          List.of("size", "jump"),
          List.of("kernels", "strides"),
          List.of("strides", "kernels", "dilations"),
          List.of("dilations", "strides"),
          List.of("winnerRow", "top", "winnerColumn"),
          List.of("winnerColumn", "left", "winnerRow"),
          List.of("before", "after"),
          List.of("after", "before"),
          List.of("fill", "0"));

  private SourceMutants() {}

  /**
   * A changed exemplar.
   *
   * @param line the line that was changed
   * @param change what was changed into what
   */
  record Mutant(int line, String change, String source) {}

  /** All of an exemplar's, in the order of its text. */
  static List<Mutant> of(String exemplar) {
    List<Mutant> mutants = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    Matcher token = TOKEN.matcher(exemplar);
    while (token.find()) {
      for (List<String> row : EXCHANGED) {
        if (row.get(0).equals(token.group())) {
          for (String other : row.subList(1, row.size())) {
            String source =
                exemplar.substring(0, token.start()) + other + exemplar.substring(token.end());
            if (known.add(source)) {
              int line =
                  1 + (int) exemplar.chars().limit(token.start()).filter(c -> c == '\n').count();
              mutants.add(new Mutant(line, token.group() + " → " + other, source));
            }
          }
        }
      }
    }
    return mutants;
  }
}
