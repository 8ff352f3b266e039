package poolinglab.coursework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.coursework.arrival.Arrival;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.LearnerResult;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.judge.Workshop;
import poolinglab.coursework.report.GraderKey;
import poolinglab.coursework.report.GraderKeys;
import poolinglab.coursework.report.Journal;
import poolinglab.coursework.sandbox.Lap;
import poolinglab.coursework.sandbox.Outcome;
import poolinglab.coursework.sandbox.Sandbox;
import poolinglab.coursework.sandbox.SandboxException;
import poolinglab.coursework.xray.Finding;

@DisplayName("The grader")
class GraderTest {
  private static final List<Exercise> EXERCISES =
      Exercises.open(Path.of("src/exercises")).all().subList(0, 2);

  private static final Exercise RACE =
      Exercises.open(Path.of("src/exercises")).named("16-three-times-faster");

  private static final GraderKey KEY = GraderKeys.any();

  @TempDir private Path temporary;
  private Path submissions;
  private final List<String> marked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> known = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void handIn() throws IOException {
    submissions = Files.createDirectories(temporary.resolve("class"));
    for (Exercise exercise : EXERCISES) {
      handIn("anna", exercise, exercise.exemplar());
      handIn("bela", exercise, exercise.wrongAnswer("zero-start").text());
    }
    handIn("cleo", EXERCISES.get(1), "class MaxPool2x2 { static { System.exit(0); } }");
    handIn("dora", EXERCISES.get(0), EXERCISES.get(0).stub());
  }

  private void handIn(String learner, Exercise exercise, String source) throws IOException {
    Path own = Files.createDirectories(submissions.resolve(learner).resolve(exercise.slug()));
    Files.writeString(own.resolve(exercise.answerFile()), source);
    if (exercise.prediction().isPresent()) {
      Files.writeString(
          own.resolve("prediction.txt"), exercise.prediction().orElseThrow().keyText());
    }
  }

  private List<LearnerResult> grade(Seeds seeds, Grader.Watcher watcher) throws Exception {
    return grade(new Workshop(Sandbox.processOnly(), Optional.empty()), EXERCISES, seeds, watcher);
  }

  private List<LearnerResult> grade(
      Workshop open, List<Exercise> exercises, Seeds seeds, Grader.Watcher watcher)
      throws Exception {
    return grade(open, exercises, seeds, watcher, 2);
  }

  private List<LearnerResult> grade(
      Workshop open, List<Exercise> exercises, Seeds seeds, Grader.Watcher watcher, int workers)
      throws Exception {
    try (Workshop workshop = open;
        Journal journal = Journal.open(temporary.resolve("report"), KEY)) {
      Arrival arrival = Arrival.of(List.of(submissions), temporary.resolve("report"), exercises);
      return new Grader(
              workshop, new CarefulMarking(workshop), exercises, exercises, seeds, journal, watcher)
          .grade(arrival.handins(), workers)
          .learners();
    }
  }

  private List<LearnerResult> gradeRace(Workshop workshop) throws Exception {
    known.clear();
    return grade(
        workshop,
        List.of(RACE),
        new Seeds(Seeds.USUAL),
        (learner, slug, wasKnown) -> (wasKnown ? known : marked).add(learner + " " + slug));
  }

  private List<LearnerResult> grade() throws Exception {
    marked.clear();
    known.clear();
    return grade(
        new Seeds(Seeds.USUAL),
        (learner, slug, wasKnown) -> (wasKnown ? known : marked).add(learner + " " + slug));
  }

  @Test
  @DisplayName("gives every learner points, standings and the misconception, in their order")
  void results() throws Exception {
    List<LearnerResult> results = grade();
    assertThat(results)
        .extracting(LearnerResult::learner)
        .containsExactly("anna", "bela", "cleo", "dora");
    assertThat(results.get(0).earned()).isEqualTo(results.get(0).points());
    assertThat(results.get(1).exercises())
        .allSatisfy(
            result ->
                assertThat(result.findings())
                    .extracting(Finding::name)
                    .containsExactly("zero-start"));
    assertThat(standings(results.get(2))).containsExactly(Standing.MISSING, Standing.REFUSED);
    assertThat(results.get(2).exercises().get(1).message()).contains("System.exit is not allowed");
    assertThat(standings(results.get(3))).containsExactly(Standing.UNTOUCHED, Standing.MISSING);
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @ValueSource(ints = {1, 5})
  @DisplayName("finds the same, however many answers run at a time")
  void workers(int workers) throws Exception {
    List<LearnerResult> two = grade();
    Files.delete(temporary.resolve("report/journal.jsonl"));
    assertThat(
            grade(
                new Workshop(Sandbox.processOnly(), Optional.empty()),
                EXERCISES,
                new Seeds(Seeds.USUAL),
                (learner, slug, wasKnown) -> (wasKnown ? known : marked).add(slug),
                workers))
        .usingRecursiveComparison()
        .isEqualTo(two);
    assertThat(known).isEmpty();
  }

  private static List<Standing> standings(LearnerResult learner) {
    return learner.exercises().stream().map(ExerciseResult::standing).toList();
  }

  @Test
  @DisplayName("started again computes nothing twice, and reaches the same results")
  void again() throws Exception {
    List<LearnerResult> first = grade();
    assertThat(marked).hasSize(8);
    assertThat(grade()).usingRecursiveComparison().isEqualTo(first);
    assertThat(marked).isEmpty();
    assertThat(known).hasSize(8);
  }

  @Test
  @DisplayName("interrupted in the middle keeps what was finished, and does only the rest")
  void interrupted() throws Exception {
    List<String> before = Collections.synchronizedList(new ArrayList<>());
    assertThatThrownBy(
            () ->
                grade(
                    new Seeds(Seeds.USUAL),
                    (learner, slug, wasKnown) -> {
                      before.add(learner + " " + slug);
                      if (before.size() >= 3) {
                        throw new ExerciseException("the power went");
                      }
                    }))
        .hasMessage("the power went");
    Set<String> finished = new TreeSet<>(before);
    List<LearnerResult> results = grade();
    assertThat(results).hasSize(4);
    assertThat(known).containsAll(finished);
    assertThat(marked).doesNotContainAnyElementsOf(finished);
    assertThat(marked.size() + known.size()).isEqualTo(8);
  }

  @Test
  @DisplayName("blames no learner if this machine starts no process, and tries again next time")
  void machineAtFault() throws Exception {
    Workshop broken =
        new Workshop(
            Sandbox.processOnly(),
            Optional.empty(),
            (contestants, question, tolerance, decided) -> {
              throw new SandboxException("no process can be started");
            });
    submissions = Files.createDirectories(temporary.resolve("racing"));
    racing("fee");
    racing("gus");
    List<LearnerResult> first = gradeRace(broken);
    assertThat(first)
        .hasSize(2)
        .extracting(each -> each.exercises().get(0).standing())
        .containsOnly(Standing.UNJUDGED);
    assertThat(first.get(0).exercises().get(0).message())
        .isEqualTo("This could not be judged: no process can be started");
    Workshop sound =
        new Workshop(
            Sandbox.processOnly(),
            Optional.empty(),
            (contestants, question, tolerance, decided) ->
                new Outcome.Raced(Collections.nCopies(15, new Lap(100, 10, 10)), true));
    assertThat(gradeRace(sound))
        .hasSize(2)
        .extracting(each -> each.exercises().get(0).standing())
        .containsOnly(Standing.SOLVED);
    assertThat(known).isEmpty();
  }

  @Test
  @DisplayName("goes on if its own code fails over an answer, and does not try that one again")
  void graderAtFault() throws Exception {
    submissions = Files.createDirectories(temporary.resolve("racing"));
    racing("fee");
    Workshop failing =
        new Workshop(
            Sandbox.processOnly(),
            Optional.empty(),
            (contestants, question, tolerance, decided) -> {
              throw new StackOverflowError();
            });
    assertThat(gradeRace(failing).get(0).exercises().get(0).message())
        .isEqualTo("This could not be judged: judging it failed with java.lang.StackOverflowError");
    gradeRace(new Workshop(Sandbox.processOnly(), Optional.empty()));
    assertThat(known).containsExactly("fee " + RACE.slug());
  }

  @Test
  @DisplayName("marks an answer that several learners handed in once, and gives it to all of them")
  void alike() throws Exception {
    submissions = Files.createDirectories(temporary.resolve("racing"));
    racing("fee");
    racing("gus");
    handIn("hal", RACE, RACE.exemplar() + "// hal");
    AtomicInteger races = new AtomicInteger();
    Workshop counting =
        new Workshop(
            Sandbox.processOnly(),
            Optional.empty(),
            (contestants, question, tolerance, decided) -> {
              races.incrementAndGet();
              return new Outcome.Raced(Collections.nCopies(15, new Lap(100, 10, 10)), true);
            });
    assertThat(gradeRace(counting))
        .hasSize(3)
        .extracting(each -> each.exercises().get(0).standing())
        .containsOnly(Standing.SOLVED);
    assertThat(races).hasValue(2);
  }

  private void racing(String learner) throws IOException {
    handIn(learner, RACE, RACE.exemplar());
  }

  @Test
  @DisplayName("marks again an answer that has changed since, and only that one")
  void changed() throws Exception {
    grade();
    handIn("bela", EXERCISES.get(0), EXERCISES.get(0).exemplar());
    List<LearnerResult> results = grade();
    assertThat(marked).containsExactly("bela " + EXERCISES.get(0).slug());
    assertThat(standings(results.get(1)).get(0)).isEqualTo(Standing.SOLVED);
  }

  @Test
  @DisplayName("works alone on a report")
  void alone() throws Exception {
    try (Journal journal = Journal.open(temporary.resolve("report"), KEY)) {
      assertThat(journal).isNotNull();
      assertThatThrownBy(this::grade)
          .isInstanceOf(ExerciseException.class)
          .hasMessageContaining("another grader is working");
    }
  }

  @Test
  @DisplayName("gives each learner inputs of their own on request, and the same ones every time")
  void seeds() {
    Seeds own = new Seeds(5, Optional.of("secret"));
    assertThat(own.of("anna"))
        .isNotEqualTo(own.of("bela"))
        .isEqualTo(new Seeds(5, Optional.of("secret")).of("anna"));
    assertThat(own.of("anna"))
        .isNotEqualTo(new Seeds(6, Optional.of("secret")).of("anna"))
        .isNotEqualTo(new Seeds(5, Optional.of("another")).of("anna"));
    assertThat(new Seeds(5).of("anna")).isEqualTo(5).isEqualTo(new Seeds(5).of("bela"));
  }

  @Test
  @DisplayName("shows other inputs to learners with other seeds")
  void otherInputs() throws Exception {
    handIn("emil", EXERCISES.get(1), EXERCISES.get(1).wrongAnswer("average").text());
    handIn("fee", EXERCISES.get(1), EXERCISES.get(1).wrongAnswer("average").text());
    List<LearnerResult> results =
        grade(new Seeds(1, Optional.of("secret")), (learner, slug, wasKnown) -> {});
    assertThat(results.get(4).exercises().get(1).counterexample())
        .usingRecursiveComparison()
        .isNotEqualTo(results.get(5).exercises().get(1).counterexample());
    assertThat(results.get(4).exercises().get(1).findings())
        .isEqualTo(results.get(5).exercises().get(1).findings());
  }
}
