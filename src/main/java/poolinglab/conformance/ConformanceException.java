package poolinglab.conformance;

import poolinglab.UserException;

/** A comparison that cannot be made. The message states the rule, what was given and what to do. */
public final class ConformanceException extends UserException {
  private static final long serialVersionUID = 1L;

  public ConformanceException(String message, Object... values) {
    super(message, values);
  }

  /** Throws a {@link ConformanceException} with this message unless the condition holds. */
  public static void require(boolean condition, String message, Object... values) {
    if (!condition) {
      throw new ConformanceException(message, values);
    }
  }
}
