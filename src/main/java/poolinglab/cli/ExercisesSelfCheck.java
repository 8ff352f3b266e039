package poolinglab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import poolinglab.coursework.Seeds;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.judge.SelfCheck;
import poolinglab.coursework.judge.Workshop;
import poolinglab.coursework.sandbox.Sandbox;
import poolinglab.lesson.Meter;

/** Proves that the exercises can be given to learners. */
@Command(
    name = "self-check",
    mixinStandardHelpOptions = true,
    description = {
      "For authors: check that exercises are ready for learners.",
      "The stub earns nothing, the exemplar everything, each wrong answer its own diagnosis."
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

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = parent.terminal();
    List<Exercise> meant =
        exercise.given()
            ? List.of(exercise.required(course, "self-check"))
            : course.exercises().all();
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
    terminal
        .out()
        .println(
            meant.size()
                + " exercises, "
                + wrong
                + " wrong answers, "
                + problems.size()
                + " problems.");
    terminal.out().flush();
    return problems.isEmpty() ? 0 : 1;
  }
}
