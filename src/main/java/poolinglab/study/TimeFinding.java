package poolinglab.study;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What an epoch takes on this machine. */
final class TimeFinding implements Finding {
  @Override
  public List<String> sentences(Experiment experiment, List<Summary> summaries, Judge judge) {
    List<Summary> given = Summary.of(summaries, experiment.tones().get(0));
    Comparator<Summary> bySeconds = Comparator.comparingDouble(one -> seconds(one).mean());
    Summary fastest = given.stream().min(bySeconds).orElseThrow();
    Summary slowest = given.stream().max(bySeconds).orElseThrow();
    if (fastest == slowest) {
      return List.of();
    }
    boolean isApart = seconds(fastest).most() < seconds(slowest).least();
    return List.of(
        "An epoch takes %s with %s and %s with %s on this machine%s."
            .formatted(
                words(fastest),
                fastest.name(),
                words(slowest),
                slowest.name(),
                isApart ? "" : ", which is no difference beyond the spread"));
  }

  private static Repeated seconds(Summary summary) {
    return summary.times().secondsPerEpoch();
  }

  private static String words(Summary summary) {
    return String.format(Locale.ROOT, "%.2f s", seconds(summary).mean());
  }
}
