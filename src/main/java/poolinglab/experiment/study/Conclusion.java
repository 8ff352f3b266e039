package poolinglab.experiment.study;

import java.util.ArrayList;
import java.util.List;

/** What a study says, in words drawn from its figures by rules. */
public final class Conclusion {
  private static final Finding ACCURACY = new AccuracyFinding();
  private static final Finding TONE = new ToneFinding();
  private static final Finding TIME = new TimeFinding();
  private static final List<Finding> OTHERS =
      List.of(new PaddingFinding(), new ShiftFinding(), new CostFinding());

  private Conclusion() {}

  /** The answer to one experiment's question; the same figures give the same sentences. */
  public static List<String> of(StudyResults results, Experiment experiment) {
    List<Summary> summaries = results.of(experiment);
    Judge judge = results.judge();
    List<String> about = TONE.sentences(experiment, summaries, judge);
    if (about.isEmpty()) {
      about = ACCURACY.sentences(experiment, summaries, judge);
    }
    List<String> all = new ArrayList<>(about);
    OTHERS.forEach(finding -> all.addAll(finding.sentences(experiment, summaries, judge)));
    return List.copyOf(all);
  }

  /** What can be said of the time, which differs from run to run and machine to machine. */
  public static List<String> ofTimings(StudyResults results, Experiment experiment) {
    return TIME.sentences(experiment, results.of(experiment), results.judge());
  }
}
