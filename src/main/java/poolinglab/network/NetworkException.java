package poolinglab.network;

import poolinglab.UserException;

/**
 * A network that cannot be. One line: the layer or the word, the rule, what was given, what to do.
 */
public final class NetworkException extends UserException {
  private static final long serialVersionUID = 1L;

  public NetworkException(String message, Object... values) {
    super(message, values);
  }

  public NetworkException(Throwable cause, String message, Object... values) {
    super(cause, message, values);
  }

  /** Throws a {@link NetworkException} with this message unless the condition holds. */
  public static void require(boolean condition, String message, Object... values) {
    if (!condition) {
      throw new NetworkException(message, values);
    }
  }
}
