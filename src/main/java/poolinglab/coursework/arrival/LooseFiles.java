package poolinglab.coursework.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.submission.ExerciseFinder;
import poolinglab.coursework.submission.FileNames;

/**
 * Files of learners without a folder, as they come by mail: {@code anna.java}, {@code
 * MaxPool2x2_ben.java}, {@code Cleo.pdf}.
 */
final class LooseFiles {
  /** What learners hand in when they get it wrong. */
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(.+)\\.(pdf|docx?|odt|rtf|pages|jpe?g|png|heic|class|jar|py|ipynb|java|txt)",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> SOURCES = Set.of("java", "txt");

  /** A teacher's own files. */
  private static final Pattern TEACHERS =
      Pattern.compile(
          ".*(read.?me|list|notes|notiz|feedback|grad(es|ing)|bewert|rubri|solution|l(ö|oe)sung"
              + "|exercise|aufgabe|übung|uebung|instruct|hinweis|sheet|blatt|assignment|pooling"
              + "|predict|example|beispiel|template|vorlage|plan|info).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private LooseFiles() {}

  /** Whose a file beside the learners' folders is, if its name says that. */
  static Optional<Entry> entry(Node file, ExerciseFinder finder) {
    Matcher document = DOCUMENT.matcher(file.name());
    if (!document.matches()) {
      return Optional.empty();
    }
    String stem = document.group(1);
    Optional<Entry> entry = Optional.empty();
    if (FileNames.isPrediction(file.name())) {
      entry = Optional.of(Entry.file(without("prediction", stem), "prediction.txt", file));
    } else if (!SOURCES.contains(document.group(2).toLowerCase(Locale.ROOT))) {
      entry = Optional.of(Entry.file(stem, file.name(), file)).filter(LooseFiles::isLearners);
    } else {
      entry =
          file.text()
              .flatMap(finder::ofSource)
              .map(each -> Entry.file(learner(stem, each), each.answerFile(), file));
    }
    return entry
        .filter(each -> !each.learner().isEmpty())
        .filter(each -> !FolderGlance.isNobody(each.learner()));
  }

  private static boolean isLearners(Entry document) {
    return !TEACHERS.matcher(document.learner()).matches();
  }

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
              String stem = child.name().substring(0, child.name().length() - ".java".length());
              String learner = learner(stem, each);
              entries.add(Entry.file(learner.isEmpty() ? stem : learner, file, child));
            });
      }
    }
    boolean several = answers.values().stream().anyMatch(count -> count > 1);
    return several ? entries : List.of();
  }

  /** What is left of a name without the class; empty where that is all of it. */
  private static String learner(String stem, Exercise exercise) {
    return without(exercise.description().className(), stem);
  }

  private static String without(String word, String stem) {
    return stem.replaceFirst("(?i)" + Pattern.quote(word), "").replaceAll("^[ _.-]+|[ _.-]+$", "");
  }
}
