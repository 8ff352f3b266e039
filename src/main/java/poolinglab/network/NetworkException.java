package poolinglab.network;

import poolinglab.UserException;

/**
 * A network that cannot be. One line: the layer or the word, the rule, what was given, what to do.
 */
public final class NetworkException extends UserException {
  private static final long serialVersionUID = 1L;

  public NetworkException(String message) {
    super(message);
  }

  public NetworkException(String message, Throwable cause) {
    super(cause, message);
  }
}
