package poolinglab.coursework.exercise;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An exercise, as its folder says.
 *
 * @param slug the folder's name, as {@code 02-max-pool-2x2}
 * @param folder where it lies
 * @param description what {@code exercise.json} says
 * @param instructions what a learner reads first, Markdown
 * @param hints from the vaguest to the one that is nearly the answer
 * @param sources the Java files that we wrote for it, by their path in the folder
 * @param prediction the sheet to fill in and its key, if it asks for a prediction
 * @param wrongAnswers the mistakes that are known by name
 */
public record Exercise(
    String slug,
    Path folder,
    Description description,
    String instructions,
    List<String> hints,
    Map<String, String> sources,
    Optional<Prediction> prediction,
    List<WrongAnswer> wrongAnswers) {

  /**
   * What a learner fills in.
   *
   * @param blank the sheet as the learner gets it
   * @param keyText the sheet filled in
   */
  public record Prediction(String blank, String keyText) {
    /** The cells of the sheet filled in. */
    public PredictionSheet key() {
      return PredictionSheet.parse(keyText);
    }
  }

  public Exercise {
    hints = List.copyOf(hints);
    sources = Map.copyOf(sources);
    wrongAnswers = List.copyOf(wrongAnswers);
  }

  /** The file that a learner writes. */
  public String answerFile() {
    return description.className() + ".java";
  }

  /** The answer as a learner gets it: it compiles and does nothing right. */
  public String stub() {
    return sources.get("stub/" + answerFile());
  }

  /** The answer that earns all points. */
  public String exemplar() {
    return sources.get("exemplar/" + answerFile());
  }

  /** The class that generates the cases. */
  public String caseSource() {
    return sources.get("Cases.java");
  }

  /** What a race is run against, if there is one. */
  public Optional<String> baseline() {
    return Optional.ofNullable(sources.get("baseline/" + answerFile()));
  }

  /** The wrong answer of that name. */
  public WrongAnswer wrongAnswer(String name) {
    return wrongAnswers.stream()
        .filter(wrong -> wrong.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ExerciseException(
                    "a diagnosis names a file in wrong/; %s has no %s. Add it, or fix Cases.java."
                        .formatted(slug, name)));
  }
}
