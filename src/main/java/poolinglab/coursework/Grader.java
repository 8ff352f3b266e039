package poolinglab.coursework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import poolinglab.coursework.arrival.Handin;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.grade.ClassResult;
import poolinglab.coursework.grade.ExerciseResult;
import poolinglab.coursework.grade.LearnerResult;
import poolinglab.coursework.grade.UngradedLearner;
import poolinglab.coursework.judge.Workshop;
import poolinglab.coursework.report.Journal;
import poolinglab.coursework.sandbox.Interruption;
import poolinglab.coursework.submission.AnswerFiles;
import poolinglab.coursework.submission.Fingerprint;
import poolinglab.coursework.submission.Submission;

/**
 * Marks many submissions, several at a time. Every finished result is in the journal before the
 * next begins, so that an interrupted run resumes where it stopped; a result that the journal holds
 * for the same answer, exercise and seed is not found out again, and answers of several learners
 * that are the same to the byte are marked once.
 */
public final class Grader {
  /** Follows the marking, from any thread. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * An exercise of a learner is done.
     *
     * @param slug the exercise
     * @param known whether it was in the journal
     */
    void done(String learner, String slug, boolean known);
  }

  /** From this many on a rehearsal pays. */
  private static final int MANY = 8;

  private final Workshop workshop;
  private final Marking marking;
  private final List<Exercise> all;
  private final List<Exercise> exercises;
  private final Seeds seeds;
  private final Journal journal;
  private final Watcher watcher;
  private final AlikeAnswers alike = new AlikeAnswers();

  /**
   * Begins.
   *
   * @param workshop knows what results depend on
   * @param marking marks
   * @param all the exercises there are, by which files are sorted
   * @param exercises what is marked of them, in order
   * @param seeds which inputs each learner's answers get
   * @param journal what is known already, and where results go
   * @param watcher follows the marking
   */
  public Grader(
      Workshop workshop,
      Marking marking,
      List<Exercise> all,
      List<Exercise> exercises,
      Seeds seeds,
      Journal journal,
      Watcher watcher) {
    this.workshop = workshop;
    this.marking = marking;
    this.all = List.copyOf(all);
    this.exercises = List.copyOf(exercises);
    this.seeds = seeds;
    this.journal = journal;
    this.watcher = watcher;
  }

  /**
   * Marks what a class handed in.
   *
   * @param handins whose parts are read now
   * @param workers how many at a time
   * @return results in the order of the hand-ins
   * @throws ExerciseException when an exercise is broken or the journal cannot be written
   */
  public ClassResult grade(List<Handin> handins, int workers) {
    if (handins.size() >= MANY) {
      workshop.rehearse(exercises);
    }
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<LearnerResult>> running = new ArrayList<>();
      List<UngradedLearner> notGraded = new ArrayList<>();
      for (Handin handin : handins) {
        running.add(pool.submit(() -> grade(handin)));
      }
      List<LearnerResult> results = new ArrayList<>();
      for (Future<LearnerResult> each : running) {
        LearnerResult result = Interruption.result(each);
        if (result.exercises().isEmpty()) {
          notGraded.add(
              new UngradedLearner(
                  result.learner(), result.handedInAs(), String.join(" ", result.problems())));
        } else {
          results.add(result);
        }
      }
      return new ClassResult(results, notGraded);
    } finally {
      pool.shutdownNow();
    }
  }

  /** A learner of whom nothing can be graded has no exercises in the result. */
  private LearnerResult grade(Handin handin) throws InterruptedException {
    Submission submission = new TimedReading(all).read(handin);
    List<ExerciseResult> results = new ArrayList<>();
    for (Exercise exercise : submission.isEmpty() ? List.<Exercise>of() : exercises) {
      Optional<AnswerFiles> files = Optional.ofNullable(submission.answers().get(exercise.slug()));
      results.add(grade(handin.learner(), exercise, files));
    }
    if (submission.isEmpty()) {
      exercises.forEach(exercise -> watcher.done(handin.learner(), exercise.slug(), false));
    }
    List<String> problems = new ArrayList<>(handin.notes());
    problems.addAll(submission.remarks());
    String handedInAs = String.join(", ", handin.handedInAs());
    return new LearnerResult(
        handin.learner(), handedInAs, seeds.of(handin.learner()), results, problems);
  }

  private ExerciseResult grade(String learner, Exercise exercise, Optional<AnswerFiles> files) {
    long seed = seeds.of(learner);
    Journal.Key key = new Journal.Key(learner, exercise.slug(), fingerprint(exercise, files, seed));
    Optional<ExerciseResult> known = journal.find(key);
    if (known.isPresent()) {
      watcher.done(learner, exercise.slug(), true);
      return known.get();
    }
    Marking.Marked marked = alike.mark(key, () -> marking.mark(exercise, files, seed));
    if (marked.isLasting()) {
      journal.append(key, marked.result());
    }
    watcher.done(learner, exercise.slug(), false);
    return marked.result();
  }

  /** All that a result depends on. */
  private String fingerprint(Exercise exercise, Optional<AnswerFiles> files, long seed) {
    Map<String, String> parts = new TreeMap<>(workshop.parts(exercise));
    parts.put("seed", Long.toString(seed));
    files.ifPresent(
        found -> {
          found.sources().forEach((name, text) -> parts.put("source " + name, text));
          found.prediction().ifPresent(text -> parts.put("prediction", text));
          parts.put("problems", String.join("\n", found.problems()));
          parts.put("notes", String.join("\n", found.notes()));
        });
    return Fingerprint.of(parts);
  }
}
