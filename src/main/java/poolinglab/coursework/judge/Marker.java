package poolinglab.coursework.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poolinglab.coursework.compile.Compiler;
import poolinglab.coursework.exercise.Description;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Group;
import poolinglab.coursework.exercise.Needs;
import poolinglab.coursework.judge.Asked.Answered;
import poolinglab.coursework.sandbox.AnswerRunner;
import poolinglab.coursework.sandbox.Limits;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.sandbox.Program;
import poolinglab.coursework.sandbox.Sandbox;

/**
 * Marks one answer: compiles it, checks what it uses, asks it every case, and says why it fails.
 */
final class Marker {
  private final PreparedExercise prepared;
  private final Exercise exercise;
  private final Compiler compiler;
  private final Sandbox sandbox;
  private final Limits limits;
  private final long seed;

  Marker(PreparedExercise prepared, Compiler compiler, Sandbox sandbox, Limits limits, long seed) {
    this.prepared = prepared;
    this.exercise = prepared.exercise();
    this.compiler = compiler;
    this.sandbox = sandbox;
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
    Description description = exercise.description();
    Program program =
        new Program(
            description.className(),
            classes,
            prepared.baseline(),
            description.needs() == Needs.LIBRARY ? Sandbox.libraries() : List.of(),
            limits);
    CaseSet cases = prepared.cases(seed);
    try (AnswerRunner runner = sandbox.runner(program)) {
      List<Answered> answers = askAll(runner, cases.cases());
      Diagnosis diagnosis = diagnose(answers, cases);
      Optional<Answered> shown = smallest(answers, diagnosis, runner);
      return tally.of(answers, diagnosis, shown, runner.printed());
    }
  }

  /** Once an answer was stopped in a group it has lost that group, and is asked no more of it. */
  private List<Answered> askAll(AnswerRunner runner, List<Asked> cases) {
    List<Answered> answers = new ArrayList<>();
    Map<String, Answered> stopped = new HashMap<>();
    for (Asked asked : cases) {
      String group = asked.asked().group();
      Answered before = stopped.get(group);
      Answered answer =
          before == null
              ? ask(runner, asked)
              : new Answered(asked, before.outcome(), before.judgement());
      if (answer.stopped()) {
        stopped.put(group, answer);
      }
      answers.add(answer);
    }
    return answers;
  }

  private Answered ask(AnswerRunner runner, Asked asked) {
    Outcome outcome = runner.ask(asked.question(), false);
    Answered plain = new Answered(asked, outcome, prepared.judge(asked, outcome));
    if (!asked.asked().race() || !plain.correct()) {
      return plain;
    }
    Outcome raced = runner.ask(asked.question(), true);
    return new Answered(asked, raced, prepared.judge(asked, raced));
  }

  /** What the judge has named itself goes before what behaviour shows. */
  private Diagnosis diagnose(List<Answered> answers, CaseSet cases) {
    List<Answered> failed = answers.stream().filter(each -> !each.correct()).toList();
    List<String> named =
        failed.stream()
            .map(each -> each.judgement().diagnosis())
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    if (!named.isEmpty()) {
      return new Diagnosis(named.stream().map(exercise::wrongAnswer).toList(), List.of());
    }
    if (failed.isEmpty()) {
      return Diagnosis.NONE;
    }
    return new Diagnoser(answers, cases.behaviour(), exercise.description().tolerance()).diagnose();
  }

  private Optional<Answered> smallest(
      List<Answered> answers, Diagnosis diagnosis, AnswerRunner runner) {
    List<Answered> among = diagnosis.unexplained().isEmpty() ? answers : diagnosis.unexplained();
    return among.stream()
        .filter(each -> !each.correct() && !(each.outcome() instanceof Outcome.Raced))
        .min(
            java.util.Comparator.comparing(Answered::stopped).thenComparingLong(CaseShrinker::size))
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
