package poolinglab.coursework.submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import poolinglab.coursework.archive.RefusedException;

/** Chooses among files that could be meant: one where only one can be, else none. */
final class Choice {
  /**
   * A file and its content.
   *
   * @param stub whether it is as the learner got it
   */
  record Candidate(SubmittedFile file, byte[] bytes, boolean stub) {}

  private final List<Candidate> candidates = new ArrayList<>();
  private final Problems notes;

  Choice(Problems notes) {
    this.notes = notes;
  }

  void add(Candidate candidate) {
    candidates.add(candidate);
  }

  /**
   * The file that is meant: the newest where later ones replace earlier ones, one outside of {@code
   * backup} and the like, one that has been edited. Which were passed over is noted.
   *
   * @return nothing if there is none
   * @throws RefusedException when several differ and nothing tells them apart
   */
  Optional<Candidate> one() throws RefusedException {
    List<Candidate> meant = newest(candidates);
    meant = preferring(meant, each -> !each.file().isAside());
    meant = preferring(meant, each -> !each.stub());
    if (meant.isEmpty()) {
      return Optional.empty();
    }
    Candidate first =
        meant.stream()
            .min(
                Comparator.comparing((Candidate each) -> each.file().parts().size())
                    .thenComparing(each -> each.file().path()))
            .orElseThrow();
    refuseDifferent(meant, first);
    notePassedOver(first);
    return Optional.of(first);
  }

  private static List<Candidate> newest(List<Candidate> all) {
    String last = all.stream().map(each -> each.file().order()).max(String::compareTo).orElse("");
    boolean ordered = all.stream().noneMatch(each -> each.file().order().isEmpty());
    return ordered ? all.stream().filter(each -> each.file().order().equals(last)).toList() : all;
  }

  private static List<Candidate> preferring(List<Candidate> all, Predicate<Candidate> better) {
    List<Candidate> preferred = all.stream().filter(better).toList();
    return preferred.isEmpty() ? all : preferred;
  }

  private static void refuseDifferent(List<Candidate> meant, Candidate first)
      throws RefusedException {
    TreeSet<String> different = new TreeSet<>();
    meant.stream()
        .filter(each -> !Arrays.equals(each.bytes(), first.bytes()))
        .forEach(each -> different.add(each.file().shown()));
    if (different.isEmpty()) {
      return;
    }
    different.add(first.file().shown());
    throw different.size() == 1
        ? new RefusedException(
            "%s appears twice, with different content. Keep one.", first.file().shown())
        : new RefusedException(
            "The files %s differ, and each could be meant. Keep one.",
            String.join(" and ", different));
  }

  private void notePassedOver(Candidate chosen) {
    candidates.stream()
        .filter(each -> !Arrays.equals(each.bytes(), chosen.bytes()) && !each.stub())
        .forEach(
            each -> notes.add("%s was used, not %s.", chosen.file().shown(), each.file().shown()));
  }
}
