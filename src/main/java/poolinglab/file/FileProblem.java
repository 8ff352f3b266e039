package poolinglab.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written, in the few words that belong in an error. */
public final class FileProblem {
  private FileProblem() {}

  /** Starts in lower case and ends without a period: "permission denied", "no such file". */
  public static String of(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NotDirectoryException) {
      return "not a folder";
    }
    if (failure instanceof FileSystemLoopException) {
      return "a link that leads back to itself";
    }
    if (failure instanceof FileSystemException other && other.getReason() != null) {
      return lowerCase(other.getReason());
    }
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : lowerCase(message.lines().findFirst().orElseThrow());
  }

  /** The operating system's own words start in upper case: "No space left on device". */
  private static String lowerCase(String words) {
    boolean acronym = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    return acronym ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
