package poolinglab.study;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poolinglab.UserException;

/** An experiment while its lines are read. */
final class ExperimentDraft {
  private static final Pattern HEADING = Pattern.compile("\\[([\\p{L}\\p{N}-]+)]");

  private final String name;
  private String question;
  private final List<Variant> variants = new ArrayList<>();
  private List<Tone> tones = List.of(Tone.GIVEN);
  private int shift;

  private ExperimentDraft(String name) {
    this.name = name;
    this.question = name;
  }

  /** Begins one by its heading: {@code [padding]}. */
  static ExperimentDraft headed(String line) {
    Matcher heading = HEADING.matcher(line);
    UserException.require(
        heading.matches(),
        "an experiment's name is one word of letters, digits and '-' in brackets, for example "
            + "[padding]; got"
            + " '%s'",
        line);
    return new ExperimentDraft(heading.group(1));
  }

  void add(String key, String value) {
    switch (key) {
      case "question" -> question = value;
      case "shift" -> shift = StudyText.whole(key, value);
      case "images" -> tones = tones(value);
      default -> variants.add(new Variant(key, value));
    }
  }

  private static List<Tone> tones(String value) {
    return switch (value) {
      case "given" -> List.of(Tone.GIVEN);
      case "inverted" -> List.of(Tone.INVERTED);
      case "both" -> List.of(Tone.GIVEN, Tone.INVERTED);
      default ->
          throw new UserException(
              "images must be given, inverted or both; got '%s'. Use one of these words.", value);
    };
  }

  Experiment finished() {
    return new Experiment(name, question, variants, tones, shift);
  }
}
