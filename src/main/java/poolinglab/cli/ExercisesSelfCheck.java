package poolinglab.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import poolinglab.Meter;
import poolinglab.UserException;
import poolinglab.coursework.Seeds;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.judge.MutantReport;
import poolinglab.coursework.judge.MutantReport.Fate;
import poolinglab.coursework.judge.MutantReport.Judged;
import poolinglab.coursework.judge.SelfCheck;
import poolinglab.coursework.judge.Workshop;
import poolinglab.coursework.sandbox.Sandbox;

/** Proves that the exercises can be given to learners. */
@Command(
    name = "self-check",
    mixinStandardHelpOptions = true,
    description = {
      "For authors: check that exercises are ready for learners.",
      "The stub must earn nothing, the exemplar everything, and each wrong answer its own diagnosis."
    },
    footer = {"", "Exit codes: 0 all in order, 1 something is not, 2 invalid input"})
final class ExercisesSelfCheck implements Callable<Integer> {
  @ParentCommand private ExercisesCommand parent;
  @Mixin private CourseOptions course;
  @Mixin private CourseOptions.Choice exercise;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "Seed of the generated inputs; learners' own checks use 1.")
  private long seed = Seeds.USUAL;

  @Option(
      names = "--mutants",
      description = {
        "Test the diagnosis instead: change one token of each exemplar at a time, and turn one knob of"
            + " each model. No such mutant may pass or be given a false name; 95 %% must be explained."
      })
  private boolean mutants;

  @Option(
      names = "--step",
      paramLabel = "N",
      description = "Check every Nth mutant (default: ${DEFAULT-VALUE}).")
  private int step = 1;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    List<Exercise> meant =
        exercise.given()
            ? List.of(exercise.required(course, "self-check"))
            : course.exercises().all();
    return mutants ? checkMutants(terminal, meant) : checkExercises(terminal, meant);
  }

  private int checkMutants(Terminal terminal, List<Exercise> meant) {
    UserException.require(
        step >= 1, "--step must be at least 1; got %s. Use 1 for all mutants.", step);
    List<Judged> judged = new ArrayList<>();
    try (Workshop workshop = new Workshop(Sandbox.strictest(), Optional.empty());
        Meter meter = Bars.on(terminal).start("mutants", workshop.mutants(meant, seed, step))) {
      AtomicInteger done = new AtomicInteger();
      for (Exercise each : meant) {
        MutantReport report =
            workshop.mutants(each, seed, step, what -> meter.at(done.incrementAndGet(), what));
        judged.addAll(report.mutants());
      }
    }
    MutantReport all = new MutantReport(judged);
    PrintWriter out = terminal.out();
    all.of(Fate.PASSING).forEach(each -> out.println("passes: " + each));
    all.of(Fate.FALSELY_NAMED).forEach(each -> out.println("false name: " + each));
    all.of(Fate.SILENT).forEach(each -> out.println("not explained: " + each));
    out.println(
        String.format(
            Locale.ROOT,
            "%d wrong mutants: %d named, %d measured, %d stopped at a limit, %d pass, %d with a"
                + " false name, %d not explained; %.1f %% explained. %d more are equivalent to"
                + " the exemplar.",
            all.wrong(),
            all.count(Fate.NAMED),
            all.count(Fate.MEASURED),
            all.count(Fate.STOPPED),
            all.count(Fate.PASSING),
            all.count(Fate.FALSELY_NAMED),
            all.count(Fate.SILENT),
            100 * all.explained(),
            all.count(Fate.EQUIVALENT)));
    return all.isGood() ? 0 : 1;
  }

  private int checkExercises(Terminal terminal, List<Exercise> meant) {
    int wrong = meant.stream().mapToInt(each -> each.wrongAnswers().size()).sum();
    List<String> problems = new ArrayList<>();
    try (Workshop workshop = new Workshop(Sandbox.strictest(), Optional.empty());
        Meter meter = Bars.on(terminal).start("checking", wrong + meant.size())) {
      AtomicInteger done = new AtomicInteger();
      SelfCheck check =
          new SelfCheck(workshop, seed, what -> meter.at(done.incrementAndGet(), what));
      problems.addAll(check.checkAll(meant, Runtime.getRuntime().availableProcessors()));
    }
    problems.forEach(terminal.out()::println);
    String found = "%d exercises, %d wrong answers, %d problems.";
    terminal.out().println(found.formatted(meant.size(), wrong, problems.size()));
    return problems.isEmpty() ? 0 : 1;
  }
}
