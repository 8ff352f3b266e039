package poolinglab.cli;

import poolinglab.UserException;

/** Arguments that do not go together, or name what is not there. */
final class BadInput extends UserException {
  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(message);
  }
}
