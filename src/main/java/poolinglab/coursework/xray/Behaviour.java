package poolinglab.coursework.xray;

import java.util.List;
import poolinglab.coursework.sandbox.Outcome;

/** What code does when one of its methods is called. */
@FunctionalInterface
public interface Behaviour {
  /** The outcome of a call; the arguments stay as they are. */
  Outcome of(String method, List<Object> arguments);
}
