package poolinglab.coursework.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import poolinglab.coursework.judge.LearnerResult;
import poolinglab.file.WholeFile;

/** All files of a report. */
public final class ReportFiles {
  private ReportFiles() {}

  /**
   * Writes {@code results.json}, {@code grades.csv}, {@code index.html}, and for every learner a
   * file in {@code gradescope/}; each is there as a whole or as it was. Other files stay.
   *
   * @return the page, which is the file to open
   * @throws IOException when a file cannot be written
   */
  public static Path write(Path folder, GradeBook book) throws IOException {
    Path gradescope = Files.createDirectories(folder.resolve("gradescope"));
    WholeFile.write(folder.resolve("results.json"), ResultsJson.of(book));
    WholeFile.write(folder.resolve("grades.csv"), GradesCsv.of(book));
    List<String> names =
        LearnerFileNames.of(book.learners().stream().map(LearnerResult::learner).toList());
    for (int i = 0; i < names.size(); i++) {
      byte[] form = GradescopeForm.of(book, book.learners().get(i));
      WholeFile.write(gradescope.resolve(names.get(i) + ".json"), form);
    }
    Path page = folder.resolve("index.html");
    WholeFile.write(page, ClassReport.of(book).getBytes(StandardCharsets.UTF_8));
    return page;
  }
}
