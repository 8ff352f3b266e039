package poolinglab.geometry;

import poolinglab.UserException;

/**
 * Sizes that do not fit together, or that no window can have. The message states the rule, what was
 * given and what to do.
 */
public final class GeometryException extends UserException {
  private static final long serialVersionUID = 1L;

  public GeometryException(String message, Object... values) {
    super(message, values);
  }

  /** Throws a {@link GeometryException} with this message unless the condition holds. */
  public static void require(boolean condition, String message, Object... values) {
    if (!condition) {
      throw new GeometryException(message, values);
    }
  }
}
