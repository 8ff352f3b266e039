package poolinglab.coursework.xray;

import java.util.List;
import poolinglab.coursework.process.Wire;
import poolinglab.coursework.sandbox.Interruption;
import poolinglab.coursework.sandbox.Outcome;

/**
 * Mistakes that together do what an answer does.
 *
 * @param mistakes at least one
 * @param behaviour what code with these mistakes does
 */
record Explanation(List<Mistake> mistakes, Behaviour behaviour) {

  /** A mistake that has a name, a number in the list of misconceptions (or 0), and a sentence. */
  record Mistake(String name, int misconception, String sentence) {}

  Explanation {
    mistakes = List.copyOf(mistakes);
  }

  /** What a model makes of arguments. It gets copies where it may overwrite them. */
  static Outcome run(Model model, List<Object> arguments) {
    Interruption.check();
    boolean overwrites = model.overwrites();
    List<Object> own = overwrites ? arguments.stream().map(Wire::copy).toList() : arguments;
    try {
      Object value = model.call(own);
      return new Outcome.Returned(value, overwrites ? firstChanged(own, arguments) : 0);
    } catch (ModelFault fault) {
      return new Outcome.Threw(fault.type(), fault.getMessage(), 0);
    } catch (RuntimeException thrown) {
      String message = thrown.getMessage() == null ? "" : thrown.getMessage();
      return new Outcome.Threw(thrown.getClass().getName(), message, 0);
    }
  }

  private static int firstChanged(List<Object> now, List<Object> before) {
    for (int i = 0; i < now.size(); i++) {
      if (!Wire.equal(now.get(i), before.get(i), 0)) {
        return i + 1;
      }
    }
    return 0;
  }
}
