package poolinglab.geometry;

import poolinglab.UserException;

/**
 * Sizes that do not fit together, or that no pooling can have. The message states the rule, what
 * was given and what to do.
 */
public final class GeometryException extends UserException {
  private static final long serialVersionUID = 1L;

  public GeometryException(String message) {
    super(message);
  }
}
