package poolinglab.coursework.arrival;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import poolinglab.coursework.archive.Archives;
import poolinglab.coursework.submission.ExerciseFinder;

/** What a person sees at a glance: which folders hold answers, and which are named after people. */
final class FolderGlance {
  private static final int LEVELS = 3;

  /** Names that say what a folder holds, and not whose it is. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(my|mein|meine)?["
              + " _-]*(exercises?|src|source|sources|main|java|work|workspace|project|code"
              + "|home|submissions?|solutions?|answers?|pooling.*|abgaben?|aufgaben?|uebungen?|übungen?"
              + "|lösung(en)?|loesung(en)?|hausaufgaben?|homework|hw|assignment|blatt|sheet|bin|build|out|backup|old|copy|kopie|lab|final|versuche?|versions?|attempts?|part|teil|week|woche|day|tag|task|v)["
              + " _.()-]*(\\d+|final|neu|new)?",
          Pattern.CASE_INSENSITIVE);

  /** Names of parts of a class. */
  private static final Pattern GROUP =
      Pattern.compile(
          "(gruppe|group|klasse|class|kurs|course|section|tutorium|tutorial|seminar)"
              + "[ _.-]*[\\p{L}\\d]{0,4}|\\d{1,2}[ _.-]?\\p{L}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final ExerciseFinder finder;

  FolderGlance(ExerciseFinder finder) {
    this.finder = finder;
  }

  /** Whether a name says what something holds, and not whose it is. */
  static boolean isNobody(String name) {
    return NOBODY.matcher(name).matches();
  }

  /** Those that may be named after people. */
  static List<Node> people(List<Node> children) {
    return children.stream()
        .filter(Node::isContainer)
        .filter(child -> !isNobody(Archives.stem(child.name())))
        .toList();
  }

  /** How many people hold answers. */
  long peopleWithAnswers(Node node) {
    List<Node> children = node.childrenIfAny();
    return holdsAnswers(children)
        ? 0
        : people(children).stream().filter(person -> !exercisesIn(person).isEmpty()).count();
  }

  /** Whether a folder holds a part of a class: a group, or all answers to one exercise. */
  boolean isPart(Node node) {
    boolean group = isGroupName(node.name()) && peopleWithAnswers(node) > 0;
    boolean dropBox = exercise(node).isPresent() && !peopleInside(node).isEmpty();
    return node.isFolder() && (group || dropBox);
  }

  static boolean isGroupName(String name) {
    return GROUP.matcher(name).matches();
  }

  /**
   * Whether these are answers themselves. A folder named as an exercise is one, unless it holds
   * several exercises, or lies among people who hold others: then that is what a learner is called.
   * Nor is it an answer if each learner's is in a folder of its own inside.
   */
  boolean holdsAnswers(List<Node> children) {
    List<Node> named = children.stream().filter(child -> exercise(child).isPresent()).toList();
    if (named.isEmpty() || named.stream().anyMatch(child -> peopleInside(child).size() > 1)) {
      return false;
    }
    List<Node> called = named.stream().filter(child -> exerciseFoldersIn(child) > 1).toList();
    Set<String> direct = new TreeSet<>();
    named.stream()
        .filter(child -> !called.contains(child))
        .forEach(child -> exercise(child).ifPresent(direct::add));
    List<Node> people =
        Stream.concat(
                called.stream(),
                people(children).stream().filter(child -> exercise(child).isEmpty()))
            .toList();
    return !shareAnswers(people, direct);
  }

  private List<Node> peopleInside(Node exercise) {
    List<Node> children = exercise.childrenIfAny();
    return children.stream().anyMatch(child -> exercise(child).isPresent())
        ? List.of()
        : people(children).stream().filter(person -> !exercisesIn(person).isEmpty()).toList();
  }

  /** How many are named as an exercise or an answer. */
  long answers(List<Node> children) {
    return children.stream().filter(child -> exercise(child).isPresent()).count();
  }

  private long exerciseFoldersIn(Node node) {
    return node.childrenIfAny().stream()
        .filter(Node::isFolder)
        .filter(child -> exercise(child).isPresent())
        .count();
  }

  /** Whether several folders hold answers to the same exercise, one of these excepted. */
  boolean shareAnswers(List<Node> folders, Collection<String> except) {
    Set<String> seen = new HashSet<>();
    for (Node folder : folders) {
      Set<String> exercises = exercisesIn(folder);
      exercises.removeAll(except);
      if (exercises.stream().anyMatch(seen::contains)) {
        return true;
      }
      seen.addAll(exercises);
    }
    return false;
  }

  private Optional<String> exercise(Node node) {
    boolean container = node.isFolder() || Archives.isNamed(node.name());
    return (container ? finder.ofFolder(node.name()) : finder.ofAnswer(node.name()))
        .map(exercise -> exercise.slug());
  }

  Set<String> exercisesIn(Node node) {
    return exercisesIn(node, LEVELS);
  }

  Set<String> exercisesIn(Node node, int levels) {
    Set<String> found = new TreeSet<>();
    for (Node child : levels == 0 ? List.<Node>of() : node.childrenIfAny()) {
      exercise(child).ifPresent(found::add);
      found.addAll(exercisesIn(child, levels - 1));
    }
    return found;
  }
}
