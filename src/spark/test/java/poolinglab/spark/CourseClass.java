package poolinglab.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A small class that hands in the stub, the exemplar and wrong answers. */
final class CourseClass {
  private static final Path EXERCISE = Path.of("src/exercises/02-max-pool-2x2");
  private static final String ANSWER = "MaxPool2x2.java";

  private CourseClass() {}

  /** Writes the folders of so many learners. */
  static Path write(Path folder, int learners) throws IOException {
    List<Path> answers = new ArrayList<>();
    answers.add(EXERCISE.resolve("stub").resolve(ANSWER));
    answers.add(EXERCISE.resolve("exemplar").resolve(ANSWER));
    try (Stream<Path> wrong = Files.list(EXERCISE.resolve("wrong"))) {
      wrong.filter(file -> file.toString().endsWith(".java")).sorted().forEach(answers::add);
    }
    for (int i = 0; i < learners; i++) {
      Path to = folder.resolve("learner-%02d".formatted(i)).resolve(EXERCISE.getFileName());
      Files.createDirectories(to);
      Files.copy(answers.get(i % answers.size()), to.resolve(ANSWER));
    }
    return folder;
  }

  /** The words that grade it. */
  static List<String> grade(Path folder, Path report, String... more) {
    List<String> words = new ArrayList<>(List.of("grade", folder.toString(), "--only", "2"));
    words.addAll(List.of("--report", report.toString()));
    words.addAll(List.of(more));
    return words;
  }
}
