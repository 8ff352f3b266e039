package poolinglab.coursework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import poolinglab.UserException;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.judge.Answer;
import poolinglab.coursework.judge.ExerciseResult;
import poolinglab.coursework.judge.LearnerResult;
import poolinglab.coursework.judge.Workshop;
import poolinglab.coursework.report.Journal;
import poolinglab.coursework.submission.AnswerFiles;
import poolinglab.coursework.submission.Fingerprint;
import poolinglab.coursework.submission.Submission;
import poolinglab.coursework.submission.SubmissionReader;

/**
 * Marks many submissions, several at a time. Every finished result is in the journal before the
 * next begins, so that a run that was interrupted goes on where it was; a result that the journal
 * holds for the same answer, exercise and seed is not found out again.
 */
public final class Grader {
  /** Is told what was marked, from any thread. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * One result more.
     *
     * @param learner whose
     * @param result what it is
     * @param known whether it was in the journal
     */
    void marked(String learner, ExerciseResult result, boolean known);
  }

  private final Workshop workshop;
  private final List<Exercise> exercises;
  private final Seeds seeds;
  private final Journal journal;
  private final Watcher watcher;

  /**
   * Begins.
   *
   * @param workshop marks
   * @param exercises what is marked, in order
   * @param seeds which inputs each learner's answers get
   * @param journal what is known already, and where results go
   * @param watcher is told of every result
   */
  public Grader(
      Workshop workshop, List<Exercise> exercises, Seeds seeds, Journal journal, Watcher watcher) {
    this.workshop = workshop;
    this.exercises = List.copyOf(exercises);
    this.seeds = seeds;
    this.journal = journal;
    this.watcher = watcher;
  }

  /**
   * Marks all submissions.
   *
   * @param workers how many at a time
   * @return the learners' results in the order of the submissions
   * @throws ExerciseException when an exercise is broken or the journal cannot be written
   */
  public List<LearnerResult> grade(List<Path> submissions, int workers)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<LearnerResult>> running = new ArrayList<>();
      for (Path submission : submissions) {
        running.add(pool.submit(() -> grade(submission)));
      }
      List<LearnerResult> results = new ArrayList<>();
      for (Future<LearnerResult> each : running) {
        results.add(each.get());
      }
      return results;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof UserException bad) {
        throw bad;
      }
      throw new IllegalStateException("grading failed", failed.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private LearnerResult grade(Path path) {
    Submission submission = SubmissionReader.read(path, exercises);
    List<ExerciseResult> results = new ArrayList<>();
    for (Exercise exercise : exercises) {
      Optional<AnswerFiles> files = Optional.ofNullable(submission.answers().get(exercise.slug()));
      results.add(grade(submission.learner(), exercise, files));
    }
    return new LearnerResult(submission.learner(), results, submission.problems());
  }

  private ExerciseResult grade(String learner, Exercise exercise, Optional<AnswerFiles> files) {
    long seed = seeds.of(learner);
    Journal.Key key = new Journal.Key(learner, exercise.slug(), fingerprint(exercise, files, seed));
    Optional<ExerciseResult> known = journal.find(key);
    if (known.isPresent()) {
      watcher.marked(learner, known.get(), true);
      return known.get();
    }
    ExerciseResult result = mark(exercise, files, seed);
    journal.append(key, result);
    watcher.marked(learner, result, false);
    return result;
  }

  private ExerciseResult mark(Exercise exercise, Optional<AnswerFiles> files, long seed) {
    List<String> problems = files.map(AnswerFiles::problems).orElse(List.of());
    if (!problems.isEmpty()) {
      return workshop.refused(exercise, String.join("\n", problems));
    }
    Answer answer =
        files
            .map(found -> new Answer(found.sources(), found.prediction()))
            .orElse(new Answer(Map.of(), Optional.empty()));
    return workshop.mark(exercise, answer, seed);
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
        });
    return Fingerprint.of(parts);
  }
}
