package poolinglab.coursework.arrival;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import poolinglab.coursework.archive.Archives;
import poolinglab.coursework.archive.RefusedException;
import poolinglab.coursework.archive.ShownName;
import poolinglab.coursework.submission.ExerciseFinder;
import poolinglab.coursework.submission.FileNames;

/**
 * Finds the learners in a folder or an archive: by what a platform wrote, else as a person would.
 */
final class ClassSearch {
  private static final int DEEPEST = 6;
  private static final Set<String> REPORT = Set.of("results.json", "grades.csv");

  private final ExerciseFinder finder;
  private final FolderGlance glance;
  private final Predicate<Node> isReport;
  private final Roster roster;

  private Place place = Place.ITSELF;

  ClassSearch(ExerciseFinder finder, Predicate<Node> isReport, Roster roster) {
    this.finder = finder;
    this.glance = new FolderGlance(finder);
    this.isReport = isReport;
    this.roster = roster;
  }

  /**
   * Enters all learners of an argument.
   *
   * @param alone whether it is the only argument; one of several is a learner, whatever it holds
   * @throws RefusedException when it cannot be opened
   */
  void argument(Node node, boolean alone) throws RefusedException {
    place = alone ? Place.ITSELF : Place.argument(node);
    List<Node> children = visible(node, node.children());
    if (enterLabelled(node, children)) {
      return;
    }
    List<Node> containers = children.stream().filter(Node::isContainer).toList();
    Node only = containers.size() == 1 ? containers.get(0) : null;
    if (glance.holdsAnswers(children) || only != null && isWrapper(node, only)) {
      enterWhole(node);
    } else if (only != null && glance.peopleWithAnswers(only) > 1) {
      enterInner(only, 0);
    } else if (containers.isEmpty()) {
      enterFiles(node, children, alone);
    } else {
      enterClass(node, children, 0);
    }
  }

  private void enterFiles(Node node, List<Node> files, boolean alone) {
    List<Entry> people = LooseFiles.entries(files, finder);
    people.forEach(entry -> roster.enter(node, entry, place));
    if (!people.isEmpty()) {
      List<Node> entered = people.stream().map(Entry::node).toList();
      files.stream().filter(file -> !entered.contains(file)).forEach(file -> enterFile(node, file));
    }
    boolean java = files.stream().anyMatch(file -> FileNames.isWanted(file.name()));
    if (people.isEmpty() && (java || !alone)) {
      enterWhole(node);
    }
  }

  /** Whether a folder is a learner's own, inside one that is named after the learner. */
  private boolean isWrapper(Node outer, Node inner) {
    String out = Archives.stem(outer.name()).toLowerCase(Locale.ROOT);
    String in = inner.name().toLowerCase(Locale.ROOT);
    return inner.isFolder() && !isClass(inner) && (FolderGlance.isNobody(in) || in.contains(out));
  }

  private void enterClass(Node node, List<Node> children, int depth) {
    List<Node> containers = children.stream().filter(Node::isContainer).toList();
    children.stream().filter(child -> !child.isContainer()).forEach(file -> enterFile(node, file));
    boolean allClasses =
        depth < DEEPEST && !containers.isEmpty() && containers.stream().allMatch(this::isClass);
    List<Node> parts =
        allClasses
            ? containers
            : containers.stream().filter(child -> depth < DEEPEST && isPart(child)).toList();
    Place before = place;
    for (Node child : containers) {
      if (parts.contains(child)) {
        place = parts.size() < containers.size() ? Place.beside(child) : before;
        enterInner(child, depth + 1);
        place = before;
      } else {
        enterLearner(node, child);
      }
    }
  }

  private boolean isPart(Node node) {
    return isLabelled(node) || glance.isPart(node);
  }

  /** A file beside the learners' folders: somebody's too, where its name says whose. */
  private void enterFile(Node container, Node file) {
    LooseFiles.entry(file, finder)
        .ifPresentOrElse(
            entry -> roster.enter(container, entry, place),
            () -> roster.passOver(ShownName.of(file.name())));
  }

  /** An argument that is a learner's. */
  private void enterWhole(Node node) {
    place = Place.ITSELF;
    enterLearner(node, node);
  }

  private void enterLearner(Node container, Node node) {
    node.release();
    String group = FolderGlance.isGroupName(container.name()) ? container.name() : "";
    roster.enter(container, Entry.plain(Archives.stem(node.name()), group, node), place);
  }

  private void enterInner(Node node, int depth) {
    List<Node> children = visible(node, node.childrenIfAny());
    if (!enterLabelled(node, children)) {
      enterClass(node, children, depth);
    }
  }

  /** Enters what a platform has labelled, and what is next to it; false if there is nothing. */
  private boolean enterLabelled(Node node, List<Node> children) {
    List<Entry> entries = labelled(node, children);
    if (!isExport(entries, children)) {
      return false;
    }
    entries.forEach(entry -> roster.enter(node, entry, place));
    Set<Node> known = new HashSet<>();
    entries.forEach(entry -> known.add(entry.node()));
    List<Node> others =
        children.stream()
            .filter(child -> !known.contains(child))
            .filter(child -> child.childrenIfAny().stream().noneMatch(known::contains))
            .toList();
    List<Node> strays = others.stream().filter(child -> !isTeam(child, known)).toList();
    enterClass(node, strays, DEEPEST);
    return true;
  }

  private static boolean isTeam(Node node, Set<Node> known) {
    return node.childrenIfAny().stream()
        .anyMatch(member -> member.childrenIfAny().stream().anyMatch(known::contains));
  }

  private static List<Entry> labelled(Node node, List<Node> children) {
    List<Entry.Recogniser> recognisers =
        List.of(Moodle::entry, new Blackboard(node), Canvas::entry);
    List<Entry> entries = new ArrayList<>();
    for (Node child : children) {
      recognisers.stream()
          .map(each -> each.entry(child))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(entries::add);
    }
    if (entries.isEmpty()) {
      entries.addAll(Ilias.entries(node));
    }
    if (entries.isEmpty()) {
      entries.addAll(Gradescope.entries(node));
    }
    if (entries.isEmpty()) {
      entries.addAll(GitHubClassroom.entries(node));
    }
    return entries;
  }

  /** A learner may have a file named as a platform names them; an export has more than others. */
  private boolean isExport(List<Entry> labelled, List<Node> children) {
    return !labelled.isEmpty() && labelled.size() >= glance.answers(children);
  }

  private boolean isLabelled(Node node) {
    List<Node> children = node.childrenIfAny();
    if (isExport(labelled(node, children), children)) {
      return true;
    }
    List<Node> containers = children.stream().filter(Node::isContainer).toList();
    return containers.size() == 1 && containers.get(0).isFolder() && isLabelled(containers.get(0));
  }

  /** Whether a folder holds several learners: the same exercise in several folders. */
  private boolean isClass(Node node) {
    if (isLabelled(node)) {
      return true;
    }
    List<Node> children = node.childrenIfAny();
    if (glance.holdsAnswers(children)) {
      return false;
    }
    List<Node> people = FolderGlance.people(children);
    return glance.shareAnswers(people, List.of())
        || people.size() == 1 && children.size() == 1 && isClass(people.get(0));
  }

  /** Without the report of this run, and those of others. */
  private List<Node> visible(Node node, List<Node> children) {
    boolean insideReport = REPORT.stream().allMatch(node::has);
    List<Node> visible = new ArrayList<>();
    for (Node child : children) {
      boolean other =
          REPORT.stream().allMatch(child::has) || insideReport && child.name().equals("gradescope");
      if (!isReport.test(child) && !(other && glance.exercisesIn(child, 2).isEmpty())) {
        visible.add(child);
      } else if (!isReport.test(child)) {
        roster.passOver(ShownName.of(child.name()) + " (a report)");
      }
    }
    return visible;
  }
}
