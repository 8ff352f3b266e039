package poolinglab.study.report;

import java.util.List;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.page.PageTemplate;
import poolinglab.figure.text.Quantity;
import poolinglab.study.Machine;
import poolinglab.study.StudyResults;
import poolinglab.study.Words;

/**
 * The page on a study: its conclusion first, then what each experiment measured, then how. Its
 * components are what {@code study-page.mustache} and its parts show.
 */
public record StudyPage(
    String lead,
    Picture allNetworks,
    List<ExperimentSection> experiments,
    List<FiguresTable> tables,
    MethodSection method) {

  public StudyPage {
    experiments = List.copyOf(experiments);
    tables = List.copyOf(tables);
  }

  /**
   * The whole page, in one file.
   *
   * @param machine on which the times were measured
   */
  public static String of(StudyResults results, Machine machine) {
    StudyPage page =
        new StudyPage(
            lead(results),
            AllNetworks.of(results),
            results.plan().experiments().stream()
                .map(experiment -> ExperimentSection.of(results, experiment))
                .toList(),
            results.plan().experiments().stream()
                .map(experiment -> FiguresTable.of(results, experiment))
                .toList(),
            MethodSection.of(results, machine));
    return PageTemplate.fill(StudyPage.class, "study-page", page);
  }

  private static String lead(StudyResults results) {
    return "%s, every network with %s and %s, on %s images of %s."
        .formatted(
            Quantity.of(results.plan().experiments().size(), "experiment"),
            Quantity.of(results.plan().settings().seeds(), "seed"),
            Quantity.of(results.plan().settings().epochs(), "epoch"),
            Quantity.count(results.images().training()),
            Words.list(results.images().classes()));
  }
}
