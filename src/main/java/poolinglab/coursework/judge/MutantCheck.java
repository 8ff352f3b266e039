package poolinglab.coursework.judge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import poolinglab.coursework.compile.Compiled;
import poolinglab.coursework.compile.Compiler;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Needs;
import poolinglab.coursework.judge.MutantReport.Fate;
import poolinglab.coursework.judge.MutantReport.Judged;
import poolinglab.coursework.judge.SourceMutants.Mutant;
import poolinglab.coursework.process.Wire;
import poolinglab.coursework.sandbox.AnswerRunner;
import poolinglab.coursework.sandbox.Limits;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.sandbox.Program;
import poolinglab.coursework.sandbox.Sandbox;
import poolinglab.coursework.xray.Behaviour;
import poolinglab.coursework.xray.Diagnosis;
import poolinglab.coursework.xray.Observation;

/**
 * Tests the diagnosis itself on mutants of an exemplar, and on models with one knob turned: none
 * may pass, no mistake may be named that does something else on inputs that the diagnosis never
 * saw, and nearly all must be explained.
 */
final class MutantCheck {
  private static final int FURTHER_SEEDS = 3;
  private static final Duration CALL = Duration.ofMillis(500);

  private final PreparedExercise prepared;
  private final Exercise exercise;
  private final Compiler compiler;
  private final Sandbox sandbox;
  private final long seed;
  private final List<SolvedCase> further;

  MutantCheck(PreparedExercise prepared, Compiler compiler, Sandbox sandbox, long seed) {
    this.prepared = prepared;
    this.exercise = prepared.exercise();
    this.compiler = compiler;
    this.sandbox = sandbox;
    this.seed = seed;
    this.further = further();
  }

  /** Whether an exercise's answers are functions of arguments, so that mutants of it tell much. */
  static boolean fits(Exercise exercise, List<SolvedCase> cases) {
    return exercise.description().needs() == Needs.NOTHING
        && cases.stream().noneMatch(each -> each.arguments().isEmpty());
  }

  /** How many there are to check, those that do not compile included. */
  static int count(PreparedExercise prepared, int step) {
    int changed = SourceMutants.of(prepared.exercise().exemplar()).size();
    int turned = prepared.xray().turned().size();
    return (changed + step - 1) / step + (turned + step - 1) / step;
  }

  /** Checks every {@code step}th mutant, and every {@code step}th turned knob. */
  MutantReport check(int step, Consumer<String> progress) {
    List<Judged> judged = new ArrayList<>();
    List<Mutant> mutants = SourceMutants.of(exercise.exemplar());
    for (int i = 0; i < mutants.size(); i += step) {
      Mutant mutant = mutants.get(i);
      String name = "%s, line %d, %s".formatted(exercise.slug(), mutant.line(), mutant.change());
      Compiled compiled = compiler.compile(Map.of(exercise.answerFile(), mutant.source()), "");
      if (compiled instanceof Compiled.Classes classes) {
        judged.add(check(name, classes.bytes()));
      }
      progress.accept(name);
    }
    int turned = 0;
    for (Map.Entry<String, Behaviour> wrong : prepared.xray().turned().entrySet()) {
      if (turned++ % step == 0) {
        String name = "%s, %s".formatted(exercise.slug(), wrong.getKey());
        judged.add(check(name, wrong.getValue()));
        progress.accept(name);
      }
    }
    return new MutantReport(judged);
  }

  private Judged check(String name, Map<String, byte[]> classes) {
    Limits limits = Limits.of(exercise.description()).withCall(CALL);
    Program program = new Program(exercise.description().className(), classes, List.of(), limits);
    try (AnswerRunner runner = sandbox.runner(program)) {
      return check(name, (method, arguments) -> runner.ask(prepared.question(method, arguments)));
    }
  }

  private Judged check(String name, Behaviour answer) {
    List<Observation> cases = new ArrayList<>();
    for (SolvedCase solved : prepared.cases(seed)) {
      CaseResult result = ask(solved, answer);
      if (result.stopped()) {
        return new Judged(Fate.STOPPED, name);
      }
      cases.add(result.observation(false));
    }
    if (cases.stream().allMatch(Observation::correct)) {
      return further.stream().allMatch(solved -> ask(solved, answer).correct())
          ? new Judged(Fate.EQUIVALENT, name)
          : new Judged(Fate.PASSING, name);
    }
    return judged(name, prepared.xray().examine(cases, answer), answer);
  }

  private Judged judged(String name, Diagnosis diagnosis, Behaviour answer) {
    for (SolvedCase solved : further) {
      Outcome actual = answer.of(solved.method(), solved.arguments());
      if (!diagnosis.agrees(solved.method(), solved.arguments(), actual)) {
        String said = diagnosis.findings().get(0).name();
        return new Judged(Fate.FALSELY_NAMED, name + ": " + said);
      }
    }
    if (diagnosis.findings().isEmpty()) {
      return new Judged(Fate.SILENT, name);
    }
    return new Judged(diagnosis.unexplained().isEmpty() ? Fate.NAMED : Fate.MEASURED, name);
  }

  private CaseResult ask(SolvedCase solved, Behaviour answer) {
    return prepared.judged(solved, answer.of(solved.method(), solved.arguments()));
  }

  /**
   * Cases of other seeds, and the same with their numbers taken elsewhere where that is allowed.
   */
  private List<SolvedCase> further() {
    List<SolvedCase> all = new ArrayList<>();
    for (int i = 1; i <= FURTHER_SEEDS; i++) {
      Random random = new Random(seed + i);
      for (SolvedCase solved : prepared.cases(seed + i)) {
        all.add(solved);
        Case wild = elsewhere(solved.plain(), random);
        if (prepared.promises(wild)) {
          all.add(prepared.ask(wild));
        }
      }
    }
    return all;
  }

  private static Case elsewhere(Case solved, Random random) {
    float factor = (float) Math.pow(10, random.nextInt(7) - 3);
    float shift = 8 * (random.nextInt(7) - 3);
    return solved.withArguments(
        solved.arguments().stream().map(each -> moved(Wire.copy(each), factor, shift)).toList());
  }

  private static Object moved(Object value, float factor, float shift) {
    if (value instanceof float[] numbers) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = (numbers[i] + shift) * factor;
      }
    } else if (value instanceof Object[] rows) {
      for (Object row : rows) {
        moved(row, factor, shift);
      }
    }
    return value;
  }
}
