package poolinglab.coursework.compile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the compiler made of an answer. */
public sealed interface Compiled {
  /**
   * It compiled.
   *
   * @param bytes the class files by binary name
   */
  record Classes(Map<String, byte[]> bytes) implements Compiled {
    public Classes {
      bytes = Map.copyOf(bytes);
    }
  }

  /**
   * It did not.
   *
   * @param problems why, at least one and at most {@link #MOST}
   */
  record Failed(List<CompileProblem> problems) implements Compiled {
    /** The most problems that are reported; later ones mostly follow from the first. */
    public static final int MOST = 5;

    public Failed {
      problems = problems.stream().limit(MOST).toList();
    }

    /** As the learner reads it: each message, the line, and a caret under the place. */
    public String text() {
      return problems.stream().map(CompileProblem::text).collect(Collectors.joining("\n"));
    }
  }
}
