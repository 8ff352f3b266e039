package poolinglab.coursework;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import poolinglab.coursework.report.Journal;
import poolinglab.coursework.sandbox.Interruption;

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
      return Interruption.result(own);
    }
    Marking.Marked marked = Interruption.result(first);
    // What failed for want of time or memory may succeed now.
    return marked.isLasting() ? marked : marking.get();
  }
}
