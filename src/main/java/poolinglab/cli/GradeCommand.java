package poolinglab.cli;

import static poolinglab.UserException.require;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import poolinglab.coursework.Grader;
import poolinglab.coursework.Seeds;
import poolinglab.coursework.arrival.Arrival;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.exercise.Needs;
import poolinglab.coursework.judge.ClassResult;
import poolinglab.coursework.judge.Workshop;
import poolinglab.coursework.report.ClassSummary;
import poolinglab.coursework.report.ExerciseHeading;
import poolinglab.coursework.report.GradeBook;
import poolinglab.coursework.report.Journal;
import poolinglab.coursework.report.ReportFiles;
import poolinglab.coursework.sandbox.Sandbox;
import poolinglab.data.BundledImages;
import poolinglab.lesson.Meter;

/** Marks coursework. */
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    description = {
      "Mark what learners handed in, without trusting any of it.",
      "Takes what a learning platform gives you: a folder, a zip, or several.",
      "An interrupted run resumes where it stopped."
    },
    footer = {"", "Exit codes: 0 everybody graded, 1 somebody could not be, 2 invalid input"})
final class GradeCommand implements Callable<Integer> {
  @ParentCommand private PoolingCommand parent;
  @Mixin private Chosen exercises;

  @Parameters(
      arity = "1..*",
      paramLabel = "SUBMISSIONS",
      description = "A class, or learners' folders and zips.")
  private List<Path> submissions;

  @Option(
      names = "--report",
      required = true,
      paramLabel = "DIR",
      description = "Where results.json, grades.csv, index.html and gradescope/ are written.")
  private Path report;

  @Option(
      names = "--extra",
      paramLabel = "DIR",
      description = "Cases that learners do not have, by exercise: NN-slug/extra.json.")
  private Path extra;

  @Option(names = "--seed", paramLabel = "SEED", description = "Of the generated inputs.")
  private long seed = Seeds.USUAL;

  @Option(names = "--seed-per-learner", description = "Give every learner inputs of their own.")
  private boolean seedPerLearner;

  @Option(
      names = "--require-isolation",
      description = "Refuse to run where bubblewrap cannot be used.")
  private boolean requireIsolation;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many answers run at a time; as many as there are cores when not given.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Terminal terminal = parent.terminal();
    require(workers >= 1, "--workers is at least 1; got %s", workers);
    require(
        extra == null || Files.isDirectory(extra),
        "--extra is a folder with folders such as 02-max-pool-2x2; there is no folder %s",
        extra);
    Exercises course = exercises.course();
    List<Exercise> meant = exercises.graded(course);
    Arrival arrival = Arrival.of(submissions, report, course.all());
    try (Workshop workshop = new Workshop(sandbox(), Optional.ofNullable(extra));
        Journal journal = Journal.open(report)) {
      ClassResult result = grade(terminal, workshop, course, meant, arrival, journal);
      GradeBook book = book(workshop, meant, result);
      Path page = ReportFiles.write(report, book);
      ClassSummary.of(book, arrival.passedOver(), page).forEach(terminal.out()::println);
      terminal.out().flush();
      return result.leftOut().isEmpty() ? 0 : 1;
    }
  }

  private Sandbox sandbox() {
    return requireIsolation ? Sandbox.bubblewrap() : Sandbox.strictest();
  }

  private ClassResult grade(
      Terminal terminal,
      Workshop workshop,
      Exercises course,
      List<Exercise> meant,
      Arrival arrival,
      Journal journal)
      throws InterruptedException {
    long all = (long) arrival.handins().size() * meant.size();
    try (Meter meter = Bars.on(terminal).start("grading", all)) {
      AtomicInteger done = new AtomicInteger();
      Grader.Watcher watcher =
          (learner, exercise, known) -> meter.at(done.incrementAndGet(), learner + " " + exercise);
      Seeds seeds = new Seeds(seed, seedPerLearner);
      return new Grader(workshop, course.all(), meant, seeds, journal, watcher)
          .grade(arrival.handins(), workers);
    }
  }

  private GradeBook book(Workshop workshop, List<Exercise> meant, ClassResult result) {
    List<ExerciseHeading> headings = new ArrayList<>();
    for (Exercise each : meant) {
      headings.add(
          new ExerciseHeading(
              each.slug(),
              Integer.parseInt(each.slug().substring(0, 2)),
              each.description().title(),
              workshop.points(each),
              each.description().tolerance()));
    }
    return new GradeBook(
        workshop.sandbox().isolation().words(),
        Version.ofPoolingLab(),
        Optional.of(seed),
        headings,
        result.learners(),
        result.leftOut());
  }

  /** Which exercises are graded. */
  static final class Chosen {
    @Option(
        names = "--exercises",
        paramLabel = "DIR",
        description = "Folder with the exercises; Pooling Lab's own when not given.")
    private Path folder =
        Path.of(System.getProperty(BundledImages.HOME, "")).resolve("src/exercises");

    @Option(
        names = "--only",
        paramLabel = "SLUG",
        split = ",",
        description = "Grade only these exercises: names or numbers, with commas between.")
    private List<String> only = List.of();

    @Option(
        names = "--no-training",
        description = "Leave out exercises whose marking trains a network.")
    private boolean noTraining;

    /** All there are, also those that are not graded. */
    Exercises course() {
      return Exercises.open(folder);
    }

    List<Exercise> graded(Exercises exercises) {
      List<Exercise> wanted =
          only.isEmpty()
              ? exercises.all()
              : only.stream().map(exercises::named).distinct().toList();
      List<Exercise> graded =
          wanted.stream()
              .filter(each -> !noTraining || each.description().needs() != Needs.TRAINING)
              .toList();
      require(
          !graded.isEmpty(), "--only and --no-training leave no exercise to grade; name another");
      return graded;
    }
  }
}
