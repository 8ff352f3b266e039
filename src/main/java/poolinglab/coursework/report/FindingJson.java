package poolinglab.coursework.report;

import java.util.Locale;
import java.util.Optional;
import poolinglab.coursework.xray.Evidence;
import poolinglab.coursework.xray.Finding;
import poolinglab.coursework.xray.WindowPicture;

/**
 * A finding in JSON.
 *
 * @param known {@code reproduces} or {@code measured}
 * @param reproduced how many of the failed cases the named mistake reproduces
 * @param failed how many cases failed
 * @param picture the window looked at and the one that should be; null if there is none
 */
record FindingJson(
    String name,
    int misconception,
    String text,
    String known,
    int reproduced,
    int failed,
    WindowPicture picture) {

  static FindingJson of(Finding finding) {
    Evidence evidence = finding.evidence();
    return new FindingJson(
        finding.name(),
        finding.misconception(),
        finding.text(),
        evidence.known().name().toLowerCase(Locale.ROOT),
        evidence.reproduced(),
        evidence.failed(),
        finding.picture().orElse(null));
  }

  Finding finding() {
    Evidence.Known how = Evidence.Known.valueOf(known.toUpperCase(Locale.ROOT));
    return new Finding(
        name,
        misconception,
        text,
        new Evidence(how, reproduced, failed),
        Optional.ofNullable(picture));
  }
}
