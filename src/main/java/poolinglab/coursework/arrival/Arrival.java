package poolinglab.coursework.arrival;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import poolinglab.coursework.archive.Archives;
import poolinglab.coursework.archive.RefusedException;
import poolinglab.coursework.archive.ShownName;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.submission.ExerciseFinder;

/**
 * A class as it arrives: all its learners, in whatever form.
 *
 * @param handins what each learner handed in, in the order of their names
 * @param passedOver other files that no learner handed in, by name
 */
public record Arrival(List<Handin> handins, List<String> passedOver) {
  public Arrival {
    handins = List.copyOf(handins);
    passedOver = List.copyOf(passedOver);
  }

  /**
   * The learners that the arguments mean. An argument is the export of a platform, a folder or an
   * archive with a folder or archive for each learner, or what one learner handed in.
   *
   * @param report the folder of the report, which is never read as a learner
   * @param exercises all there are, also those that are not graded
   * @throws ExerciseException when an argument is missing, cannot be opened or contains no learner
   */
  public static Arrival of(List<Path> arguments, Path report, List<Exercise> exercises) {
    Roster roster = new Roster();
    ClassSearch search = new ClassSearch(new ExerciseFinder(exercises), isReport(report), roster);
    for (Path argument : arguments.stream().map(Arrival::real).distinct().toList()) {
      DiskNode node = new DiskNode(argument);
      if (!node.isFolder() && !Archives.isNamed(node.name())) {
        throw refused(argument, "is neither a folder nor an archive");
      }
      int before = roster.size();
      try {
        search.argument(node, arguments.size() == 1);
      } catch (RefusedException unreadable) {
        roster.enter(node, Entry.plain(Archives.stem(node.name()), node), Place.ITSELF);
      }
      if (roster.size() == before) {
        throw refused(argument, "contains nothing that a learner handed in");
      }
    }
    return new Arrival(roster.handins(), roster.passedOver());
  }

  /** This one and, of an earlier one, the learners who are not in this. */
  public Arrival with(Arrival earlier) {
    Set<String> here = handins.stream().map(Handin::learner).collect(Collectors.toSet());
    List<Handin> all = new ArrayList<>(handins);
    earlier.handins.stream().filter(each -> !here.contains(each.learner())).forEach(all::add);
    all.sort((one, other) -> NameOrder.INSTANCE.compare(one.learner(), other.learner()));
    return new Arrival(all, passedOver);
  }

  private static Predicate<Node> isReport(Path report) {
    Path real = report.toAbsolutePath().normalize();
    return node -> node instanceof DiskNode disk && isSame(disk.path(), real);
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return one.equals(other) || one.toRealPath().equals(other.toRealPath());
    } catch (IOException absent) {
      return false;
    }
  }

  static Path real(Path argument) {
    try {
      return argument.toRealPath();
    } catch (IOException missing) {
      throw new ExerciseException(
          ShownName.of(argument) + " does not exist. Name a folder or an archive.", missing);
    }
  }

  private static ExerciseException refused(Path path, String breach) {
    return new ExerciseException(
        "%s %s. Name learners' folders or archives, or a folder of these."
            .formatted(ShownName.of(path), breach));
  }
}
