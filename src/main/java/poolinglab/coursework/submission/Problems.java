package poolinglab.coursework.submission;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sentences about what was refused: each once, and not endlessly many. */
final class Problems {
  private final Set<String> sentences = new LinkedHashSet<>();
  private int more;

  void add(String sentence) {
    if (sentences.size() < Limits.SENTENCES) {
      sentences.add(sentence);
    } else if (!sentences.contains(sentence)) {
      more++;
    }
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>(sentences);
    if (more > 0) {
      all.add("And " + more + " more were refused; mend these first.");
    }
    return all;
  }
}
