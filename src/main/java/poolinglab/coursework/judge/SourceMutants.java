package poolinglab.coursework.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import poolinglab.Resource;

/**
 * Mistakes made mechanically: the exemplar with one token replaced by another that a learner may
 * have written. Not all of them compile, and some change nothing.
 */
final class SourceMutants {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s)/\\*.*?\\*/|//[^\\n]*|image\\.length|image\\[0\\]\\.length"
              + "|Float\\.NEGATIVE_INFINITY|Math\\.\\w+|\\w+|\\+=|[<>=!]=|\\+\\+|[<>+\\-*/]");

  /** A token in each line, and what may take its place. */
  private static final Map<String, List<String>> EXCHANGED =
      Resource.text(SourceMutants.class, "exchanged-tokens.txt")
          .lines()
          .map(line -> List.of(line.split(" ")))
          .collect(Collectors.toMap(row -> row.get(0), row -> row.subList(1, row.size())));

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
      for (String other : EXCHANGED.getOrDefault(token.group(), List.of())) {
        String source =
            exemplar.substring(0, token.start()) + other + exemplar.substring(token.end());
        if (known.add(source)) {
          int line = 1 + (int) exemplar.chars().limit(token.start()).filter(c -> c == '\n').count();
          mutants.add(new Mutant(line, token.group() + " → " + other, source));
        }
      }
    }
    return mutants;
  }
}
