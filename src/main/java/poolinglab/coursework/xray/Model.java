package poolinglab.coursework.xray;

import java.util.List;

/**
 * A method as it should work, with a field for every decision in which learners err.
 *
 * <p>A fresh model is right. Knobs are turned before it is called, never afterwards; it may be
 * called several times.
 */
interface Model {
  /**
   * Returns what a method with these decisions returns. May overwrite the arguments where a knob
   * says so, and throws what the answer would throw.
   */
  Object call(List<Object> arguments);

  /** Whether it may overwrite them. */
  default boolean overwrites() {
    return false;
  }
}
