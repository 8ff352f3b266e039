package poolinglab.coursework.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.submission.ExerciseFinder;

/**
 * A class as one Java file per learner and exercise, as it comes by mail: {@code anna.java}, {@code
 * MaxPool2x2_ben.java}.
 */
final class LooseFiles {
  private LooseFiles() {}

  /** The learners; none unless several files answer one exercise. */
  static List<Entry> entries(List<Node> children, ExerciseFinder finder) {
    Map<String, Integer> answers = new TreeMap<>();
    List<Entry> entries = new ArrayList<>();
    for (Node child : children) {
      boolean named = child.isFolder() || finder.ofAnswer(child.name()).isPresent();
      if (!named && child.name().endsWith(".java")) {
        Optional<Exercise> exercise = child.text().flatMap(finder::ofSource);
        exercise.ifPresent(
            each -> {
              answers.merge(each.slug(), 1, Integer::sum);
              String file = each.answerFile();
              entries.add(new Entry(learner(child.name(), each), "", file, "", "", child));
            });
      }
    }
    boolean several = answers.values().stream().anyMatch(count -> count > 1);
    return several ? entries : List.of();
  }

  private static String learner(String file, Exercise exercise) {
    String stem = file.substring(0, file.length() - ".java".length());
    String name =
        stem.replaceFirst("(?i)" + Pattern.quote(exercise.description().className()), "")
            .replaceAll("^[ _.-]+|[ _.-]+$", "");
    return name.isEmpty() ? stem : name;
  }
}
