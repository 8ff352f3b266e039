package poolinglab.study;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What an epoch takes on this machine. */
final class TimeFinding implements Finding {
  @Override
  public List<String> sentences(Experiment experiment, List<Summary> summaries, Judge judge) {
    List<Summary> given =
        summaries.stream().filter(one -> one.tone() == experiment.tones().get(0)).toList();
    Comparator<Summary> bySeconds = Comparator.comparingDouble(one -> one.secondsPerEpoch().mean());
    Summary fastest = given.stream().min(bySeconds).orElseThrow();
    Summary slowest = given.stream().max(bySeconds).orElseThrow();
    if (fastest == slowest) {
      return List.of();
    }
    boolean isApart = fastest.secondsPerEpoch().most() < slowest.secondsPerEpoch().least();
    return List.of(
        "An epoch takes %s with %s and %s with %s on this machine%s."
            .formatted(
                seconds(fastest),
                fastest.name(),
                seconds(slowest),
                slowest.name(),
                isApart ? "" : ", which is no difference beyond the spread"));
  }

  private static String seconds(Summary summary) {
    return String.format(Locale.ROOT, "%.2f s", summary.secondsPerEpoch().mean());
  }
}
