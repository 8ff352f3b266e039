package poolinglab.coursework.arrival;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import poolinglab.coursework.archive.ShownName;
import poolinglab.coursework.submission.SubmissionPart;

/** Collects what each learner handed in, over all folders and exports. */
final class Roster {
  private record Row(Node container, Entry entry, Place place) {}

  private final Map<String, List<Row>> byName = new TreeMap<>();
  private final Set<String> passedOver = new LinkedHashSet<>();

  /**
   * Adds what a learner handed in.
   *
   * @param place where that was found
   */
  void enter(Node container, Entry entry, Place place) {
    String name = Normalizer.normalize(entry.learner(), Normalizer.Form.NFC).strip();
    byName
        .computeIfAbsent(ShownName.of(name), key -> new ArrayList<>())
        .add(new Row(container, entry, place));
  }

  /** Notes something that no learner handed in. */
  void passOver(String shown) {
    passedOver.add(shown);
  }

  int size() {
    return byName.values().stream().mapToInt(List::size).sum();
  }

  List<String> passedOver() {
    return List.copyOf(passedOver);
  }

  /** All learners, as people sort names. */
  List<Handin> handins() {
    List<Handin> handins = new ArrayList<>();
    byName.forEach(
        (name, rows) -> {
          Map<String, List<Row>> own = apart(name, rows);
          own.forEach((learner, theirs) -> handins.add(handin(learner, theirs)));
        });
    handins.sort((one, other) -> NameOrder.INSTANCE.compare(one.learner(), other.learner()));
    return handins;
  }

  /** Learners of one name, kept apart where they could be different people. */
  private static Map<String, List<Row>> apart(String name, List<Row> rows) {
    Function<Row, String> mark = row -> "";
    if (rows.stream().anyMatch(row -> row.place().equals(Place.ITSELF))
        && rows.stream().anyMatch(row -> !row.place().equals(Place.ITSELF))) {
      mark = row -> row.place().name();
    } else if (areSeveral(rows)) {
      mark = row -> ShownName.of(row.entry().id());
    }
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                mark.andThen(each -> each.isEmpty() ? name : "%s (%s)".formatted(name, each)),
                TreeMap::new,
                Collectors.toList()));
  }

  /** Whether one export has learners of one name that its platform tells apart, or a class has. */
  private static boolean areSeveral(List<Row> rows) {
    if (rows.stream().allMatch(row -> row.entry().id().equals(row.container().name()))) {
      return rows.stream().map(row -> row.entry().id()).distinct().count() > 1;
    }
    Map<Node, Set<String>> ids = new LinkedHashMap<>();
    for (Row row : rows) {
      if (!row.entry().id().isEmpty()) {
        ids.computeIfAbsent(row.container(), key -> new TreeSet<>()).add(row.entry().id());
      }
    }
    return ids.values().stream().anyMatch(each -> each.size() > 1);
  }

  private Handin handin(String name, List<Row> rows) {
    List<String> notes = new ArrayList<>();
    List<Row> counted = lastAttempt(rows, notes);
    boolean several = counted.stream().map(Row::container).distinct().count() > 1;
    List<SubmissionPart> parts = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Row row : counted) {
      Entry entry = row.entry();
      String folder = several ? row.container().name() + "/" : "";
      parts.add(new SubmissionPart(folder + entry.file(), entry.order(), entry.node().source()));
      names.add(ShownName.of(entry.label()));
    }
    Place place = rows.get(0).place();
    if (place.isBesideLearners() || name.endsWith(" (" + place.name() + ")")) {
      notes.add("This was found inside %s.".formatted(place.name()));
    }
    String alike = alike(name);
    byName.keySet().stream()
        .filter(other -> !other.equals(name) && alike(other).equals(alike))
        .forEach(other -> notes.add("There is also a learner called %s.".formatted(other)));
    return new Handin(name, List.copyOf(names), parts, notes);
  }

  private static String alike(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /** Of a platform that keeps all attempts the last counts, in each of its exports. */
  private static List<Row> lastAttempt(List<Row> rows, List<String> notes) {
    Map<Node, String> last = new LinkedHashMap<>();
    for (Row row : rows) {
      last.merge(row.container(), row.entry().attempt(), (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
    Set<String> earlier = new TreeSet<>();
    List<Row> counted = new ArrayList<>();
    for (Row row : rows) {
      if (row.entry().attempt().equals(last.get(row.container()))) {
        counted.add(row);
      } else {
        earlier.add(row.entry().attempt());
      }
    }
    earlier.forEach(
        attempt -> notes.add("An earlier attempt, of %s, was not graded.".formatted(attempt)));
    return counted;
  }
}
