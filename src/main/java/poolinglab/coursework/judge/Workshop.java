package poolinglab.coursework.judge;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import poolinglab.coursework.compile.Compiler;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Group;
import poolinglab.coursework.exercise.Needs;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.sandbox.Limits;
import poolinglab.coursework.sandbox.ProcessRaceTrack;
import poolinglab.coursework.sandbox.RaceTrack;
import poolinglab.coursework.sandbox.Sandbox;
import poolinglab.coursework.submission.AnswerFiles;

/**
 * Marks answers to exercises. One serves several threads; closing it ends the compiler and removes
 * what the sandbox left.
 *
 * <pre>{@code
 * try (Workshop workshop = new Workshop(Sandbox.strictest(), Optional.empty())) {
 *   ExerciseResult result = workshop.mark(exercise, answer, seed);
 * }
 * }</pre>
 */
public final class Workshop implements AutoCloseable {
  /** Which way of marking this is: another number, and known results are found again. */
  private static final String RULES = "5";

  private static final long REHEARSAL_SEED = 1;

  private final Sandbox sandbox;
  private final RaceTrack raceTrack;
  private final Compiler compiler;
  private final OwnCode ownCode;
  private final Optional<Path> extra;
  private final UnaryOperator<Limits> limits;
  private final Map<String, PreparedExercise> prepared = new ConcurrentHashMap<>();

  /**
   * A workshop with real races.
   *
   * @param sandbox where answers run; closed with this
   * @param extra a folder with cases that learners do not have
   */
  public Workshop(Sandbox sandbox, Optional<Path> extra) {
    this(sandbox, extra, new ProcessRaceTrack(sandbox));
  }

  /** The same with a race track of the caller's. */
  public Workshop(Sandbox sandbox, Optional<Path> extra, RaceTrack raceTrack) {
    this(sandbox, new Compiler(sandbox.isolation()), extra, raceTrack, UnaryOperator.identity());
  }

  /** The same with limits other than the exercises' own. */
  Workshop(Sandbox sandbox, Compiler compiler, Optional<Path> extra, UnaryOperator<Limits> limits) {
    this(sandbox, compiler, extra, new ProcessRaceTrack(sandbox), limits);
  }

  private Workshop(
      Sandbox sandbox,
      Compiler compiler,
      Optional<Path> extra,
      RaceTrack raceTrack,
      UnaryOperator<Limits> limits) {
    this.sandbox = sandbox;
    this.raceTrack = raceTrack;
    this.compiler = compiler;
    this.ownCode = new OwnCode(compiler);
    this.extra = extra;
    this.limits = limits;
  }

  /** How answers are kept apart. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /**
   * Marks an answer.
   *
   * @param seed which inputs are generated
   * @throws poolinglab.coursework.exercise.ExerciseException when the exercise itself is broken;
   *     whatever an answer does ends in the result
   */
  public ExerciseResult mark(Exercise exercise, Answer answer, long seed) {
    return new Marker(prepare(exercise), compiler, sandbox, raceTrack, allowed(exercise), seed)
        .mark(answer);
  }

  private Limits allowed(Exercise exercise) {
    return limits.apply(Limits.of(exercise.description()));
  }

  /**
   * Marks the files of an answer as they were read, by a learner's check and by the grader alike.
   *
   * @param seed which inputs are generated
   */
  public ExerciseResult mark(Exercise exercise, AnswerFiles files, long seed) {
    ExerciseResult result =
        files.problems().isEmpty()
            ? mark(exercise, new Answer(files.sources(), files.prediction()), seed)
            : refused(exercise, String.join("\n", files.problems()));
    return result.withNotes(files.notes());
  }

  /**
   * Compiles what belongs to an exercise, so that the first answer is marked as fast as later ones.
   */
  public void warmUp(Exercise exercise) {
    PreparedExercise ready = prepare(exercise);
    ready.cases(1);
    ready.xray();
  }

  /**
   * Takes the time that pays when each of these exercises is answered many times: their processes
   * then start faster.
   */
  public void rehearse(List<Exercise> exercises) {
    for (Exercise each : exercises) {
      if (each.description().needs() != Needs.TIME) {
        prepare(each).rehearse(sandbox, allowed(each), REHEARSAL_SEED);
      }
    }
  }

  /**
   * Tests the diagnosis of an exercise on mutants of its exemplar.
   *
   * @param step check every first, second, third … mutant
   * @param progress is told what was checked
   * @return nothing checked where an answer is no function of arguments
   */
  public MutantReport mutants(Exercise exercise, long seed, int step, Consumer<String> progress) {
    PreparedExercise ready = prepare(exercise);
    return MutantCheck.fits(exercise, ready.cases(seed))
        ? new MutantCheck(ready, compiler, sandbox, seed).check(step, progress)
        : new MutantReport(List.of());
  }

  /** How many mutants of these exercises there are to check, those that do not compile included. */
  public int mutants(List<Exercise> exercises, long seed, int step) {
    return exercises.stream()
        .filter(each -> MutantCheck.fits(each, prepare(each).cases(seed)))
        .mapToInt(each -> MutantCheck.count(prepare(each), step))
        .sum();
  }

  /** The result of an answer whose files were refused before any of it was compiled. */
  public ExerciseResult refused(Exercise exercise, String why) {
    return new Tally(prepare(exercise), Optional.empty()).unread(why);
  }

  /** The points that an exercise can earn, those of hidden cases included. */
  public int points(Exercise exercise) {
    int hidden =
        prepare(exercise).extra().stream()
            .flatMap(more -> more.groups().stream())
            .mapToInt(Group::points)
            .sum();
    return exercise.description().points() + hidden;
  }

  /** All of an exercise that its results depend on, as named texts. */
  public Map<String, String> parts(Exercise exercise) {
    Map<String, String> parts = new HashMap<>(exercise.sources());
    parts.put("exercise.json", exercise.description().toString());
    exercise.prediction().ifPresent(each -> parts.put("prediction-key.txt", each.keyText()));
    exercise.wrongAnswers().forEach(wrong -> parts.put("wrong/" + wrong.name(), wrong.text()));
    prepare(exercise).extra().ifPresent(more -> parts.put("extra", more.text()));
    parts.put("rules", RULES);
    parts.put("isolation", sandbox.isolation().name());
    return parts;
  }

  PreparedExercise prepare(Exercise exercise) {
    return prepared.computeIfAbsent(
        exercise.slug(),
        slug ->
            new PreparedExercise(
                exercise,
                ownCode,
                extra.flatMap(folder -> ExtraCases.read(folder, exercise, ownCode))));
  }

  @Override
  public void close() {
    compiler.close();
    sandbox.close();
  }
}
