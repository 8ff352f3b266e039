package poolinglab.study;

import java.util.List;

/** Draws sentences from the figures of one experiment, by rules; none where a rule has no case. */
interface Finding {
  /**
   * @param summaries of the experiment's networks on its images
   */
  List<String> sentences(Experiment experiment, List<Summary> summaries, Judge judge);
}
