package poolinglab.coursework.submission;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import poolinglab.coursework.archive.Limits;

/** Sentences, each once, and not endlessly many. */
final class Problems {
  private final Set<String> sentences = new LinkedHashSet<>();
  private int more;

  void add(String sentence, Object... values) {
    String text = values.length == 0 ? sentence : sentence.formatted(values);
    if (sentences.size() < Limits.SENTENCES) {
      sentences.add(text);
    } else if (!sentences.contains(text)) {
      more++;
    }
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>(sentences);
    if (more > 0) {
      all.add("There are %d more problems; fix these first.".formatted(more));
    }
    return all;
  }
}
