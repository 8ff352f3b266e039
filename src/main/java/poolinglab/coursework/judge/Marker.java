package poolinglab.coursework.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import poolinglab.coursework.compile.Compiler;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Group;
import poolinglab.coursework.exercise.Judgement;
import poolinglab.coursework.exercise.WrongAnswer;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.process.Wire;
import poolinglab.coursework.sandbox.AnswerRunner;
import poolinglab.coursework.sandbox.Limits;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.sandbox.Program;
import poolinglab.coursework.sandbox.RaceTrack;
import poolinglab.coursework.sandbox.Sandbox;
import poolinglab.coursework.xray.Diagnosis;
import poolinglab.coursework.xray.Finding;
import poolinglab.coursework.xray.Observation;

/**
 * Marks one answer: compiles it, checks what it uses, asks it every case, and says why it fails.
 */
final class Marker {
  private static final long MOST_EXAMINED = 1 << 14;
  private static final Judgement NOT_RACED =
      Judgement.wrong("Its speed is measured as soon as its results are right.");

  private final PreparedExercise prepared;
  private final Exercise exercise;
  private final Compiler compiler;
  private final Sandbox sandbox;
  private final RaceTrack raceTrack;
  private final Limits limits;
  private final long seed;

  Marker(
      PreparedExercise prepared,
      Compiler compiler,
      Sandbox sandbox,
      RaceTrack raceTrack,
      Limits limits,
      long seed) {
    this.prepared = prepared;
    this.exercise = prepared.exercise();
    this.compiler = compiler;
    this.sandbox = sandbox;
    this.raceTrack = raceTrack;
    this.limits = limits;
    this.seed = seed;
  }

  ExerciseResult mark(Answer answer) {
    Tally tally = new Tally(prepared, answer.prediction());
    if (!answer.sources().containsKey(exercise.answerFile())) {
      return tally.without(Standing.MISSING, "There is no " + exercise.answerFile() + ".");
    }
    if (answer.sources().get(exercise.answerFile()).equals(exercise.stub())) {
      return tally.without(Standing.UNTOUCHED, "");
    }
    AnswerBuild build = new AnswerBuild(exercise, prepared.signatures(), compiler);
    AnswerBuild.Result built = build.build(answer.sources());
    if (built instanceof AnswerBuild.Rejected rejected) {
      return tally.without(rejected.standing(), rejected.message());
    }
    AnswerBuild.Ready ready = (AnswerBuild.Ready) built;
    return run(ready.classes(), tally).withNotes(ready.notes());
  }

  private ExerciseResult run(Map<String, byte[]> classes, Tally tally) {
    Program program = prepared.program(classes, limits);
    List<SolvedCase> cases = prepared.cases(seed);
    return sandbox
        .describing(program)
        .flatMap(quick -> right(quick, cases, tally))
        .orElseGet(() -> run(program, cases, tally));
  }

  /** The result of an answer that is right in every case, in a process that can do less. */
  private Optional<ExerciseResult> right(Program quick, List<SolvedCase> cases, Tally tally) {
    try (AnswerRunner runner = sandbox.runner(quick)) {
      List<CaseResult> answers =
          cases.stream().map(each -> ask(runner, each)).takeWhile(CaseResult::correct).toList();
      return answers.size() == cases.size()
          ? Optional.of(tally.of(answers, named(answers), Optional.empty(), runner.printed()))
          : Optional.empty();
    }
  }

  private ExerciseResult run(Program program, List<SolvedCase> cases, Tally tally) {
    List<CaseResult> answers;
    String printed;
    try (AnswerRunner runner = sandbox.runner(program)) {
      answers = askAll(runner, cases);
      if (!answers.stream().allMatch(CaseResult::correct)) {
        Diagnosis diagnosis = diagnose(answers, runner);
        Optional<CaseResult> shown = smallest(answers, diagnosis, runner);
        return tally.of(notRaced(answers), diagnosis, shown, runner.printed());
      }
      printed = runner.printed();
    }
    List<CaseResult> raced = answers.stream().map(each -> race(each, program)).toList();
    return tally.of(raced, named(raced), Optional.empty(), printed);
  }

  /** Speed counts only where the results are right. */
  private static List<CaseResult> notRaced(List<CaseResult> answers) {
    return answers.stream()
        .map(
            each ->
                each.of().plain().race() && each.correct()
                    ? new CaseResult(each.of(), each.outcome(), NOT_RACED)
                    : each)
        .toList();
  }

  private CaseResult race(CaseResult plain, Program program) {
    SolvedCase solved = plain.of();
    if (!solved.plain().race()) {
      return plain;
    }
    SpeedRule rule = prepared.speedRule();
    Outcome outcome =
        raceTrack.race(
            prepared.contestants(program),
            solved.question(),
            exercise.description().tolerance(),
            laps -> rule.verdict(laps) != SpeedRule.Verdict.OPEN);
    return prepared.judged(solved, outcome);
  }

  /** Once an answer was stopped in a group it has lost that group, and is asked no more of it. */
  private List<CaseResult> askAll(AnswerRunner runner, List<SolvedCase> cases) {
    List<CaseResult> answers = new ArrayList<>();
    Map<String, CaseResult> stopped = new HashMap<>();
    for (SolvedCase solved : cases) {
      String group = solved.group();
      CaseResult before = stopped.get(group);
      CaseResult answer =
          before == null
              ? ask(runner, solved)
              : new CaseResult(solved, before.outcome(), before.judgement());
      if (answer.stopped()) {
        stopped.put(group, answer);
      }
      answers.add(answer);
    }
    return answers;
  }

  private CaseResult ask(AnswerRunner runner, SolvedCase solved) {
    return prepared.judged(solved, runner.ask(solved.question()));
  }

  /** What the judge has named itself goes before what is measured. */
  private Diagnosis diagnose(List<CaseResult> answers, AnswerRunner runner) {
    Diagnosis named = named(answers);
    if (!named.findings().isEmpty()) {
      return named;
    }
    List<Observation> cases =
        answers.stream()
            .filter(each -> examined(each.outcome()) == each.outcome())
            .map(each -> each.observation(prepared.isHidden(each.of())))
            .toList();
    Diagnosis measured =
        prepared
            .xray()
            .examine(
                cases,
                (method, arguments) -> examined(runner.ask(prepared.question(method, arguments))));
    if (measured.findings().stream().anyMatch(Finding::isNamed)) {
      return measured;
    }
    List<Finding> noted = noted(answers);
    return noted.isEmpty()
        ? measured
        : new Diagnosis(noted, measured.explanations(), measured.unexplained());
  }

  /** What the judge found out without a name for it: it knows its exercise better than probes. */
  private static List<Finding> noted(List<CaseResult> answers) {
    Map<String, Long> notes =
        answers.stream()
            .filter(each -> !each.correct() && each.outcome() instanceof Outcome.Returned)
            .map(CaseResult::note)
            .filter(note -> !note.isEmpty())
            .collect(
                Collectors.groupingBy(note -> note, LinkedHashMap::new, Collectors.counting()));
    return notes.entrySet().stream()
        .map(each -> Finding.measured(each.getKey(), each.getValue().intValue()))
        .toList();
  }

  /** Explanations are sought by many comparisons, for which a value must not be too large. */
  private static Outcome examined(Outcome outcome) {
    boolean large =
        outcome instanceof Outcome.Returned returned && Wire.size(returned.value()) > MOST_EXAMINED;
    return large ? new Outcome.Stopped("It returned more numbers than are examined.") : outcome;
  }

  private Diagnosis named(List<CaseResult> answers) {
    Map<String, Long> names =
        answers.stream()
            .filter(each -> !each.correct() && !each.judgement().diagnosis().isEmpty())
            .collect(
                Collectors.groupingBy(
                    each -> each.judgement().diagnosis(),
                    LinkedHashMap::new,
                    Collectors.counting()));
    List<Finding> findings =
        names.entrySet().stream()
            .map(each -> finding(exercise.wrongAnswer(each.getKey()), each.getValue().intValue()))
            .toList();
    return new Diagnosis(findings, Map.of(), List.of());
  }

  private static Finding finding(WrongAnswer wrong, int failed) {
    return Finding.named(wrong.name(), wrong.misconception(), wrong.diagnosis(), failed);
  }

  private Optional<CaseResult> smallest(
      List<CaseResult> answers, Diagnosis diagnosis, AnswerRunner runner) {
    return answers.stream()
        .filter(each -> !each.correct())
        .filter(
            each ->
                diagnosis.unexplained().isEmpty()
                    || diagnosis.unexplained().contains(each.of().method()))
        .min(Comparator.comparing(CaseResult::stopped).thenComparingLong(CaseShrinker::size))
        .map(each -> each.stopped() ? each : new CaseShrinker(prepared, runner).shrink(each));
  }

  /** The groups of an exercise, hidden ones too, without the prediction. */
  static List<Group> codeGroups(PreparedExercise prepared) {
    List<Group> groups = new ArrayList<>(prepared.exercise().description().groups());
    groups.removeIf(group -> group.name().equals(Group.PREDICTION));
    prepared.extra().ifPresent(extra -> groups.addAll(extra.groups()));
    return groups;
  }
}
