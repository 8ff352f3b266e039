package poolinglab;

import java.io.IOException;

/**
 * Why a program could not be started. What Java says of it also names the folder in which it would
 * have worked, often a temporary one that is no use to anybody.
 */
public final class StartFailure {
  private StartFailure() {}

  /** The reason in the system's words, as {@code No such file or directory}. */
  public static String reason(IOException failed) {
    Throwable system = failed.getCause() == null ? failed : failed.getCause();
    return String.valueOf(system.getMessage()).replaceFirst("^error=\\d+, ", "");
  }
}
