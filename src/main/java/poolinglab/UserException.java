package poolinglab;

import java.util.Locale;

/**
 * The root of every failure that the user can do something about: invalid input, or a machine that
 * lacks something. Its message is one line that states the rule, what was given, and what to do;
 * the command line prints it as it is and exits with code 2. Everything else that is thrown is a
 * bug of ours.
 */
public class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure in one line.
   *
   * @param message as {@link String#format} takes it where values are given, else as it is
   */
  public UserException(String message, Object... values) {
    super(format(message, values));
  }

  /** The same with the reason behind it. */
  public UserException(Throwable cause, String message, Object... values) {
    super(format(message, values), cause);
  }

  /**
   * Checks a rule of the user's input.
   *
   * @throws UserException with this message when the condition does not hold
   */
  public static void require(boolean condition, String message, Object... values) {
    if (!condition) {
      throw new UserException(message, values);
    }
  }

  private static String format(String message, Object... values) {
    return values.length == 0 ? message : String.format(Locale.ROOT, message, values);
  }
}
