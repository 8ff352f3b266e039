package poolinglab.lab;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import poolinglab.UserException;

/** The methods that the page shows while it steps, as they are in the source. */
final class LabSources {
  /**
   * A method's text.
   *
   * @param file below Pooling Lab's folder
   */
  record Source(String file, String text) {}

  private static final String MAIN = "src/main/java/poolinglab/";

  private LabSources() {}

  /** By the page's word for the pooling; the step of training under {@code train}. */
  static Map<String, Source> read(Path home) {
    Map<String, Source> sources = new LinkedHashMap<>();
    sources.put("max", method(home, "reference/MaxPooling", "  public float pool("));
    Source sum = method(home, "reference/SumPooling", "  static double sum(");
    sources.put("avg", sum);
    sources.put("avgp", sum);
    sources.put("norm2", method(home, "reference/PNormPooling", "  private double norm("));
    sources.put("train", method(home, "network/TrainingByHand", "  public Slope slope("));
    return sources;
  }

  /** From the method's first line to the brace that closes it, two blanks in. */
  private static Source method(Path home, String type, String beginning) {
    String file = MAIN + type + ".java";
    String text = LabPage.text(home.resolve(file));
    int from = text.indexOf(beginning);
    int to = text.indexOf("\n  }\n", from);
    UserException.require(
        from >= 0 && to >= 0, "%s must have the method “%s”.", file, beginning.strip());
    return new Source(file, text.substring(from, to + 4).stripIndent().strip());
  }
}
