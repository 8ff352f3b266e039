package poolinglab;

/**
 * The root of every failure that the user can do something about: invalid input, or a machine that
 * lacks something. Its message is one line that states the rule, what was given, and what to do;
 * the command line prints it as it is and exits with code 2. Everything else that is thrown is a
 * bug in this program.
 */
public class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure in one line.
   *
   * @param message with a {@code %s} for each of the values; it knows no other directive
   */
  public UserException(String message, Object... values) {
    super(fill(message, values));
  }

  /** The same with the reason behind it. */
  public UserException(Throwable cause, String message, Object... values) {
    super(fill(message, values), cause);
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

  /**
   * Puts the values where the message has {@code %s}. Not {@link String#format}: geometry,
   * reference and network also run in a browser, where its code alone would be larger than theirs.
   *
   * @throws IllegalArgumentException when the message has more or fewer {@code %s} than values
   */
  private static String fill(String message, Object... values) {
    if (values.length == 0) {
      return message;
    }
    StringBuilder filled = new StringBuilder(message.length() + 16 * values.length);
    int from = 0;
    for (Object value : values) {
      int at = message.indexOf("%s", from);
      if (at < 0) {
        throw new IllegalArgumentException("more values than %s in: " + message);
      }
      filled.append(message, from, at).append(value);
      from = at + 2;
    }
    String rest = message.substring(from);
    if (rest.contains("%s")) {
      throw new IllegalArgumentException("more %s than values in: " + message);
    }
    return filled.append(rest).toString();
  }
}
