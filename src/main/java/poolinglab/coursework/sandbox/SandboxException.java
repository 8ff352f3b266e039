package poolinglab.coursework.sandbox;

import poolinglab.UserException;

/** A sandbox that cannot do its work on this machine, through no fault of an answer. */
public final class SandboxException extends UserException {
  private static final long serialVersionUID = 1L;

  public SandboxException(String message, Object... values) {
    super(message, values);
  }

  public SandboxException(Throwable cause, String message, Object... values) {
    super(cause, message, values);
  }
}
