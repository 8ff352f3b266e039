package poolinglab.coursework.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import poolinglab.Resource;

/**
 * The classes and members that an answer may use; names are binary ones, as {@code
 * java.util.Map$Entry}. Immutable. What is not listed is not allowed.
 */
public final class AllowList {
  /** What code from scratch over arrays needs; the resource {@code allowed.txt} spells it out. */
  public static final AllowList BASIC =
      new AllowList(AllowRules.read(Resource.text(AllowList.class, "allowed.txt").lines()));

  private final AllowRules rules;

  private AllowList(AllowRules rules) {
    this.rules = rules;
  }

  /**
   * This list and more.
   *
   * @param more each a class ({@code java.util.Random}; nested classes come with it), a package and
   *     those below it ({@code org.deeplearning4j.nn.conf.}), or one member ({@code
   *     java.lang.System.arraycopy}; {@code new} names the constructors)
   * @throws IllegalArgumentException if an entry is none of these
   */
  public AllowList plus(List<String> more) {
    return new AllowList(rules.and(AllowRules.read(more.stream().map(AllowList::asLine))));
  }

  /** A member entry as the resource would write it: {@code class: member}. */
  private static String asLine(String entry) {
    if (!entry.matches("[\\w$]+(\\.[\\w$]+)*\\.?")) {
      throw new IllegalArgumentException(
          ("an allow-list names a class, a package that ends in a dot, or class.member; got \"%s\"."
                  + " Write it like java.util.Random, java.util.function. or java.lang.Math.max.")
              .formatted(entry));
    }
    String[] parts = entry.split("\\.");
    boolean member =
        !entry.endsWith(".")
            && parts.length > 1
            && Character.isUpperCase(parts[parts.length - 2].charAt(0));
    int last = entry.lastIndexOf('.');
    return member ? entry.substring(0, last) + ": " + entry.substring(last + 1) : entry;
  }

  /** Whether the class may be named at all. */
  boolean allowsClass(String name) {
    return rules.only().containsKey(name)
        || outwards(name).anyMatch(rules.whole()::containsKey)
        || inAllowedPackage(name);
  }

  /** Whether a member of that class may be used; {@code <init>} is a constructor. */
  boolean allowsMember(String owner, String member) {
    if (rules.only().getOrDefault(owner, Set.of()).contains(member)) {
      return true;
    }
    if (rules.never().contains(member)) {
      return false;
    }
    Set<String> without =
        outwards(owner).map(rules.whole()::get).filter(Objects::nonNull).findFirst().orElse(null);
    return without == null ? inAllowedPackage(owner) : !without.contains(member);
  }

  private boolean inAllowedPackage(String name) {
    return rules.packages().stream().anyMatch(name::startsWith);
  }

  /** The class and those that it is nested in. */
  private static Stream<String> outwards(String name) {
    return Stream.iterate(
        name,
        inner -> !inner.isEmpty(),
        inner -> inner.substring(0, Math.max(0, inner.lastIndexOf('$'))));
  }

  /** Two maps of sets as one, sets of the same key united. */
  static Map<String, Set<String>> united(Map<String, Set<String>> a, Map<String, Set<String>> b) {
    return Stream.concat(a.entrySet().stream(), b.entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, AllowList::union));
  }

  static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.addAll(b);
    return Set.copyOf(both);
  }
}
