package poolinglab.translate.keras;

import poolinglab.UserException;

/** A file that is not a Keras model, or one that no network here can be made of. */
public final class KerasException extends UserException {
  private static final long serialVersionUID = 1L;

  KerasException(String message, Object... values) {
    super(message, values);
  }

  KerasException(Throwable cause, String message, Object... values) {
    super(cause, message, values);
  }

  /** Throws a {@link KerasException} with this message unless the condition holds. */
  public static void require(boolean condition, String message, Object... values) {
    if (!condition) {
      throw new KerasException(message, values);
    }
  }
}
