package poolinglab.coursework.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A learner may build on an answer of their own to another exercise. */
final class OwnAnswers {
  private OwnAnswers() {}

  /** The files of an answer with the classes of other answers that they name and do not have. */
  static AnswerFiles added(AnswerFiles files, Collection<AnswerFiles> others) {
    Map<String, String> sources = new TreeMap<>(files.sources());
    List<String> notes = new ArrayList<>(files.notes());
    for (AnswerFiles other : others) {
      other
          .sources()
          .forEach(
              (name, text) -> {
                if (!sources.containsKey(name) && isNamed(name, files.sources().values())) {
                  sources.put(name, text);
                  notes.add("%s was added from another exercise.".formatted(name));
                }
              });
    }
    return sources.size() == files.sources().size()
        ? files
        : new AnswerFiles(sources, files.prediction(), files.problems(), notes);
  }

  private static boolean isNamed(String file, Collection<String> sources) {
    String name = file.substring(0, file.length() - ".java".length());
    Pattern use =
        Pattern.compile("\\b" + Pattern.quote(name) + "\\s*[.(]|\\bnew " + Pattern.quote(name));
    return sources.stream()
        .filter(source -> source.contains(name)) // cheaper, and mostly false
        .anyMatch(source -> use.matcher(source).find());
  }
}
