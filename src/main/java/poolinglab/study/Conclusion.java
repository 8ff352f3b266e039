package poolinglab.study;

import java.util.ArrayList;
import java.util.List;

/** What a study says, in words drawn from its figures by rules. */
public final class Conclusion {
  /** Where one of these has something to say, it answers the question, and the others are still. */
  private static final List<Finding> OWN_QUESTIONS = List.of(new ShiftFinding(), new ToneFinding());

  private static final List<Finding> USUAL =
      List.of(new PaddingFinding(), new AccuracyFinding(), new CostFinding());

  private static final List<Finding> CAUTION = List.of(new LearningFinding());

  private Conclusion() {}

  /** The answer to one experiment's question; the same figures give the same sentences. */
  public static List<String> of(StudyResults results, Experiment experiment) {
    List<Summary> summaries = results.of(experiment);
    Judge judge = results.judge();
    List<String> all = new ArrayList<>(sentences(OWN_QUESTIONS, experiment, summaries, judge));
    if (all.isEmpty()) {
      all.addAll(sentences(USUAL, experiment, summaries, judge));
    }
    all.addAll(sentences(CAUTION, experiment, summaries, judge));
    return List.copyOf(all);
  }

  private static List<String> sentences(
      List<Finding> findings, Experiment experiment, List<Summary> summaries, Judge judge) {
    return findings.stream()
        .flatMap(finding -> finding.sentences(experiment, summaries, judge).stream())
        .toList();
  }

  /** What can be said of the time, which differs from run to run and machine to machine. */
  public static List<String> ofTimings(StudyResults results, Experiment experiment) {
    return new TimeFinding().sentences(experiment, results.of(experiment), results.judge());
  }
}
