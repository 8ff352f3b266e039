package poolinglab.coursework.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of an allow-list, sorted by kind.
 *
 * @param whole classes allowed with all their members but these
 * @param only classes of which only these members are allowed
 * @param packages beginnings of names, each ending in a dot
 * @param never members that are refused wherever they are not listed one by one
 */
record AllowRules(
    Map<String, Set<String>> whole,
    Map<String, Set<String>> only,
    Set<String> packages,
    Set<String> never) {

  AllowRules {
    whole = Map.copyOf(whole);
    only = Map.copyOf(only);
    packages = Set.copyOf(packages);
    never = Set.copyOf(never);
  }

  /** Both together. A class that the other allows without exception is allowed whole. */
  AllowRules and(AllowRules other) {
    Map<String, Set<String>> classes = new HashMap<>(whole);
    classes.putAll(other.whole);
    return new AllowRules(
        classes,
        AllowList.united(only, other.only),
        AllowList.union(packages, other.packages),
        AllowList.union(never, other.never));
  }

  /** Reads lines as the resource explains them. */
  static AllowRules read(Stream<String> lines) {
    AllowRules.Reader reader = new Reader();
    lines.map(String::strip).filter(line -> !line.isEmpty()).forEach(reader::line);
    return new AllowRules(reader.whole, reader.only, reader.packages, reader.never);
  }

  private static final class Reader {
    private final Map<String, Set<String>> whole = new HashMap<>();
    private final Map<String, Set<String>> only = new HashMap<>();
    private final Set<String> packages = new HashSet<>();
    private final Set<String> never = new HashSet<>();

    void line(String line) {
      List<String> words = new ArrayList<>(Arrays.asList(line.split("\\s+")));
      String first = words.remove(0);
      if (first.equals("never")) {
        never.addAll(words);
      } else if (first.equals("like")) {
        String model = words.remove(0).replace(":", "");
        words.forEach(name -> only.put(name, only.get(model)));
      } else if (first.endsWith(":")) {
        String owner = first.substring(0, first.length() - 1);
        only.merge(owner, members(words), AllowList::union);
      } else if (first.endsWith(".")) {
        packages.add(first);
      } else if (!first.equals("#")) {
        whole.put(first, members(words.subList(words.isEmpty() ? 0 : 1, words.size())));
      }
    }

    private static Set<String> members(List<String> names) {
      return names.stream()
          .map(name -> name.equals("new") ? "<init>" : name)
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
