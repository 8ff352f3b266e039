package poolinglab.coursework.judge;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import poolinglab.coursework.compile.Compiler;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.sandbox.Sandbox;

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
  private final Sandbox sandbox;
  private final Compiler compiler = new Compiler();
  private final OwnCode ownCode = new OwnCode(compiler);
  private final Optional<Path> extra;
  private final Map<String, PreparedExercise> prepared = new ConcurrentHashMap<>();

  /**
   * Begins.
   *
   * @param sandbox where answers run; closed with this
   * @param extra a folder with cases that learners do not have
   */
  public Workshop(Sandbox sandbox, Optional<Path> extra) {
    this.sandbox = sandbox;
    this.extra = extra;
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
    return new Marker(prepare(exercise), compiler, sandbox, seed).mark(answer);
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
