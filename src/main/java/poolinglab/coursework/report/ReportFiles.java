package poolinglab.coursework.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import poolinglab.coursework.grade.LearnerResult;

/** All files of a report. */
public final class ReportFiles {
  private static final String PAGE = "index.html";

  private ReportFiles() {}

  /**
   * Writes {@code results.json}, {@code grades.csv}, {@code index.html}, for a large class {@code
   * learners-001.html} and so on, and for every learner a file in {@code gradescope/}; each is
   * there as a whole or as it was, and only its owner may read it. Forms and pages of learners who
   * are no longer in the book are removed; other files stay.
   *
   * @param hidden whether learners' forms show cases that learners do not have
   * @return the page, which is the file to open
   * @throws IOException when a file cannot be written
   */
  public static Path write(Path folder, GradeBook book, boolean hidden) throws IOException {
    Path forms = Files.createDirectories(folder.resolve("gradescope"));
    OwnerOnly.write(folder, "results.json", ResultsJson.of(book));
    OwnerOnly.write(folder, "grades.csv", GradesCsv.of(book));
    List<String> names =
        LearnerFileNames.of(book.learners().stream().map(LearnerResult::learner).toList()).stream()
            .map(name -> name + ".json")
            .toList();
    GradescopeForm form = new GradescopeForm(book, hidden);
    for (int i = 0; i < names.size(); i++) {
      OwnerOnly.write(forms, names.get(i), form.of(book.learners().get(i)));
    }
    removeOthers(forms, "*.json", Set.copyOf(names));
    writePages(folder, book);
    return folder.resolve(PAGE);
  }

  private static void writePages(Path folder, GradeBook book) throws IOException {
    ClassFigures figures = new ClassFigures(book);
    List<String> names = figures.pages().pages().stream().map(LearnerPages.Page::file).toList();
    for (int i = 0; i < names.size(); i++) {
      writePage(folder, names.get(i), LearnersPage.of(figures, i));
    }
    writePage(folder, PAGE, ClassReport.of(book));
    removeOthers(folder, "learners-[0-9][0-9][0-9].html", Set.copyOf(names));
  }

  private static void writePage(Path folder, String name, String page) throws IOException {
    OwnerOnly.write(folder, name, page.getBytes(StandardCharsets.UTF_8));
  }

  private static void removeOthers(Path folder, String kind, Set<String> names) throws IOException {
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, kind)) {
      for (Path file : old) {
        if (!names.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
  }
}
