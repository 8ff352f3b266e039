package poolinglab.coursework.xray;

import java.util.List;
import poolinglab.coursework.sandbox.Outcome;

/**
 * Asks an answer in its own process. An answer that was stopped once is not asked again, so that
 * probes take no longer than the cases' own limits allow.
 */
final class Prober implements Behaviour {
  private static final int MOST_CALLS = 2_000;

  private final Behaviour answer;
  private Outcome stopped;
  private int calls;

  /**
   * Prepares.
   *
   * @param silent whether it was stopped already, and is asked nothing
   */
  Prober(Behaviour answer, boolean silent) {
    this.answer = answer;
    this.stopped = silent ? new Outcome.Stopped("It was stopped before.") : null;
  }

  @Override
  public Outcome of(String method, List<Object> arguments) {
    if (stopped == null && ++calls > MOST_CALLS) {
      stopped = new Outcome.Stopped("It was measured enough.");
    }
    if (stopped != null) {
      return stopped;
    }
    Outcome outcome = answer.of(method, arguments);
    stopped = outcome instanceof Outcome.Stopped ? outcome : null;
    return outcome;
  }
}
