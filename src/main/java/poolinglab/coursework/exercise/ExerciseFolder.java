package poolinglab.coursework.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads an exercise from its folder. */
final class ExerciseFolder {
  private static final String HINT_RULE = "(?m)^---+\\s*$";

  private final Path folder;

  ExerciseFolder(Path folder) {
    this.folder = folder;
  }

  Exercise read() {
    Description description = Description.read(folder.resolve("exercise.json"));
    Map<String, String> sources = new TreeMap<>();
    String answer = description.className() + ".java";
    for (String path : List.of("stub/" + answer, "exemplar/" + answer, "Cases.java")) {
      sources.put(path, text(path));
    }
    if (Files.exists(folder.resolve("baseline").resolve(answer))) {
      sources.put("baseline/" + answer, text("baseline/" + answer));
    }
    return new Exercise(
        folder.getFileName().toString(),
        folder,
        description,
        text("instructions.md"),
        hints(),
        sources,
        prediction(),
        wrongAnswers());
  }

  private List<String> hints() {
    return Arrays.stream(text("hints.md").split(HINT_RULE))
        .map(String::strip)
        .filter(hint -> !hint.isEmpty())
        .toList();
  }

  private Optional<Exercise.Prediction> prediction() {
    if (!Files.exists(folder.resolve("prediction.txt"))) {
      return Optional.empty();
    }
    return Optional.of(new Exercise.Prediction(text("prediction.txt"), text("prediction-key.txt")));
  }

  private List<WrongAnswer> wrongAnswers() {
    List<WrongAnswer> all = new ArrayList<>();
    for (Path file : wrongFiles()) {
      String name = file.getFileName().toString();
      String stem = name.substring(0, name.lastIndexOf('.'));
      all.add(WrongAnswer.parse(stem, name.endsWith(".txt"), text("wrong/" + name)));
    }
    return all;
  }

  private List<Path> wrongFiles() {
    try (Stream<Path> files = Files.list(folder.resolve("wrong"))) {
      return files.filter(file -> file.toString().matches(".*\\.(java|txt)")).sorted().toList();
    } catch (IOException missing) {
      throw missing("wrong", missing);
    }
  }

  private String text(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException | UncheckedIOException missing) {
      throw missing(path, missing);
    }
  }

  private ExerciseException missing(String path, Exception cause) {
    return new ExerciseException(
        "an exercise's folder needs a readable %s; %s has none. Add it.".formatted(path, folder),
        cause);
  }
}
