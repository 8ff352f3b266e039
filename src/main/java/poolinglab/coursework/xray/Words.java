package poolinglab.coursework.xray;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a table of mistakes says of one exercise.
 *
 * @param traits what the exercise has, as {@code padded}: its sections are read, others are not
 * @param terms what placeholders stand for, as {@code stride} or {@code 2} for {@code {s}}
 * @param levels rows of a family of mistakes, one for each value that the answer returned and no
 *     input holds
 */
record Words(Set<String> traits, Map<String, String> terms, List<String> levels) {
  /** Windows of 2×2 that move by 2. */
  static final Words TWO = pooling("2", "2", "i · 2", "size / 2", "two");

  /** Windows of any size and stride. */
  static final Words FREE =
      pooling("kernel", "stride", "i · stride", "(size − kernel) / stride + 1", "free");

  /** The same with padding. */
  static final Words PADDED =
      pooling(
              "kernel",
              "stride",
              "i · stride − padding",
              "(size + 2 · padding − kernel) / stride + 1",
              "free")
          .and("padded");

  private static Words pooling(
      String kernel, String stride, String begin, String count, String trait) {
    return of(trait).with("k", kernel).with("s", stride).with("begin", begin).with("count", count);
  }

  /** An exercise that has these traits only. */
  static Words of(String... traits) {
    return new Words(Set.of(traits), Map.of(), List.of());
  }

  Words and(String trait) {
    Set<String> more = new HashSet<>(traits);
    more.add(trait);
    return new Words(more, terms, levels);
  }

  Words with(String term, String text) {
    Map<String, String> more = new HashMap<>(terms);
    more.put(term, text);
    return new Words(traits, more, levels);
  }

  Words withLevels(List<Float> found) {
    return new Words(traits, terms, found.stream().map(Levels::row).toList());
  }

  /** Whether all traits are there that are named without “!”, and none of the others. */
  boolean fit(List<String> wanted) {
    return wanted.stream()
        .allMatch(
            each ->
                each.startsWith("!") ? !traits.contains(each.substring(1)) : traits.contains(each));
  }
}
