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
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import poolinglab.Home;
import poolinglab.Meter;
import poolinglab.cluster.Cluster;
import poolinglab.coursework.CarefulMarking;
import poolinglab.coursework.Grader;
import poolinglab.coursework.Marking;
import poolinglab.coursework.Seeds;
import poolinglab.coursework.arrival.Handin;
import poolinglab.coursework.arrival.LateArrivals;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.exercise.Needs;
import poolinglab.coursework.grade.ClassResult;
import poolinglab.coursework.judge.Workshop;
import poolinglab.coursework.report.ClassSummary;
import poolinglab.coursework.report.ExerciseHeading;
import poolinglab.coursework.report.GradeBook;
import poolinglab.coursework.report.GraderKey;
import poolinglab.coursework.report.Journal;
import poolinglab.coursework.report.ReportFiles;
import poolinglab.coursework.report.ReportMemory;
import poolinglab.coursework.sandbox.Sandbox;

/** Marks coursework. */
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    description = {
      "Mark submissions, without trusting any of them.",
      "Accepts what a learning platform exports: a folder, a zip, or several.",
      "An interrupted run resumes where it stopped."
    },
    footer = {"", "Exit codes: 0 all learners graded, 1 some could not be graded, 2 invalid input"})
final class GradeCommand implements Callable<Integer> {
  private static final String JOURNAL_IGNORED =
      "Results that this account's grader did not write were ignored: %d lines of journal.jsonl.";

  @ParentCommand private PoolingCommand parent;
  @Mixin private Chosen exercises;
  @Mixin private ClusterOptions cluster;

  @Parameters(
      arity = "1..*",
      paramLabel = "SUBMISSIONS",
      description = "A class, or the folders and zips of learners.")
  private List<Path> submissions;

  @Option(
      names = "--report",
      required = true,
      paramLabel = "DIR",
      description = "Folder for results.json, grades.csv, index.html and gradescope/.")
  private Path report;

  @Option(
      names = "--extra",
      paramLabel = "DIR",
      description = "Extra cases that learners do not have, per exercise: NN-slug/extra.json.")
  private Path extra;

  @Option(names = "--seed", paramLabel = "SEED", description = "Seed of the generated inputs.")
  private long seed = Seeds.USUAL;

  @Option(names = "--seed-per-learner", description = "Give each learner different inputs.")
  private boolean seedPerLearner;

  @Option(
      names = "--show-hidden",
      description = "Show learners the cases of --extra that they fail, in their Gradescope files.")
  private boolean showHidden;

  @Option(names = "--require-isolation", description = "Refuse to run without bubblewrap.")
  private boolean requireIsolation;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many answers run at a time on this machine (default: one per core).")
  private Integer workers;

  @Override
  public Integer call() throws IOException {
    Terminal terminal = parent.terminal();
    require(workers == null || workers >= 1, "--workers must be at least 1; got %s", workers);
    require(
        !cluster.given() || workers == null,
        "--workers is for this machine, and with --spark the cluster decides; leave it out");
    require(
        extra == null || Files.isDirectory(extra),
        "--extra is a folder with folders such as 02-max-pool-2x2; there is no folder %s",
        extra);
    Exercises course = exercises.course();
    List<Exercise> meant = exercises.graded(course);
    GraderKey key = GraderKey.ofUser();
    ReportMemory memory = ReportMemory.open(report, key);
    LateArrivals late = LateArrivals.of(submissions, memory.submissions(), report, course.all());
    try (Workshop workshop = new Workshop(sandbox(), Optional.ofNullable(extra));
        Journal journal = Journal.open(report, key)) {
      memory.without(late.gone()).with(LateArrivals.real(submissions)).write(report, key);
      Seeds seeds = new Seeds(seed, Optional.of(memory.secret()).filter(each -> seedPerLearner));
      ClassResult result;
      List<Handin> handins = late.arrival().handins();
      try (Meter meter = Bars.on(terminal).start("grading", (long) handins.size() * meant.size())) {
        AtomicInteger done = new AtomicInteger();
        Grader.Watcher watcher =
            (learner, slug, known) -> meter.at(done.incrementAndGet(), learner + " " + slug);
        Function<Marking, Grader> grader =
            marking -> new Grader(workshop, marking, course.all(), meant, seeds, journal, watcher);
        result =
            cluster.given()
                ? onCluster(workshop, grader, handins)
                : here(workshop, grader, handins);
      }
      GradeBook book = book(workshop, meant, result);
      Path page = ReportFiles.write(report, book, showHidden);
      late.notes().forEach(terminal.err()::println);
      if (journal.ignored() > 0) {
        terminal.err().println(JOURNAL_IGNORED.formatted(journal.ignored()));
      }
      ClassSummary.of(book, late.arrival().passedOver(), page).forEach(terminal.out()::println);
      return result.isComplete() ? 0 : 1;
    }
  }

  private ClassResult here(
      Workshop workshop, Function<Marking, Grader> grader, List<Handin> handins) {
    int atATime = workers != null ? workers : Runtime.getRuntime().availableProcessors();
    return grader.apply(new CarefulMarking(workshop)).grade(handins, atATime);
  }

  private ClassResult onCluster(
      Workshop workshop, Function<Marking, Grader> grader, List<Handin> handins) {
    try (Cluster machines = cluster.open()) {
      Marking marking = machines.marking(workshop, exercises.folder(), Optional.ofNullable(extra));
      return grader.apply(marking).grade(handins, machines.answersAtATime());
    }
  }

  private Sandbox sandbox() {
    return requireIsolation ? Sandbox.bubblewrap() : Sandbox.strictest();
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
        seedPerLearner ? Optional.empty() : Optional.of(seed),
        headings,
        result.learners(),
        result.notGraded());
  }

  /** Which exercises are graded. */
  static final class Chosen {
    @Option(
        names = "--exercises",
        paramLabel = "DIR",
        description = "Folder with the exercises (default: Pooling Lab's own).")
    private Path folder = Home.folder().resolve("src/exercises");

    @Option(
        names = "--only",
        paramLabel = "SLUG",
        split = ",",
        description = "Grade only these exercises: names or numbers, separated by commas.")
    private List<String> only = List.of();

    @Option(
        names = "--no-training",
        description = "Leave out exercises whose marking trains a network.")
    private boolean noTraining;

    Path folder() {
      return folder;
    }

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
