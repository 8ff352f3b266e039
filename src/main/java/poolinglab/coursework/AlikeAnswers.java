package poolinglab.coursework;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import poolinglab.coursework.report.Journal;
import poolinglab.coursework.sandbox.SandboxException;

/**
 * Answers of one run that are the same in everything their result depends on: the first is marked,
 * and the others get its result. Serves several threads.
 */
final class AlikeAnswers {
  private final Map<String, Future<Marking.Marked>> byAnswer = new ConcurrentHashMap<>();

  /**
   * The result of an answer.
   *
   * @param key the exercise and everything that the result depends on
   * @param marking finds it, if no answer before was the same
   */
  Marking.Marked mark(Journal.Key key, Supplier<Marking.Marked> marking) {
    FutureTask<Marking.Marked> own = new FutureTask<>(marking::get);
    String answer = key.slug() + " " + key.fingerprint();
    Future<Marking.Marked> first = byAnswer.putIfAbsent(answer, own);
    if (first == null) {
      own.run();
      return result(own);
    }
    Marking.Marked marked = result(first);
    // What failed for want of time or memory may succeed now.
    return marked.isLasting() ? marked : marking.get();
  }

  private static Marking.Marked result(Future<Marking.Marked> marked) {
    try {
      return marked.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failed.getCause();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new SandboxException(stop, "the grader was interrupted");
    }
  }
}
