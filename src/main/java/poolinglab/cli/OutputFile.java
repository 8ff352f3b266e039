package poolinglab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import poolinglab.UserException;
import poolinglab.file.FileProblem;
import poolinglab.file.WholeFile;

/**
 * Files that a command writes where the user said. What goes wrong is reported in one line with a
 * command's own advice.
 */
final class OutputFile {
  private OutputFile() {}

  /** Something that writes a file. */
  interface Writing {
    void run() throws IOException;
  }

  /** Creates or replaces a file, completely or not at all. */
  static void write(Path file, String content, String advice) {
    write(file, content.getBytes(StandardCharsets.UTF_8), advice);
  }

  /** The same for bytes. */
  static void write(Path file, byte[] content, String advice) {
    write(file, () -> WholeFile.write(file, content), advice);
  }

  /** The same for what is written in another way. */
  static void write(Path file, Writing writing, String advice) {
    attempt("write", file, writing, advice);
  }

  /** Creates a folder, and those around it, where they are missing. */
  static void makeFolder(Path folder, String advice) {
    attempt("make the folder", folder, () -> Files.createDirectories(folder), advice);
  }

  /**
   * Runs something that may fail.
   *
   * @param what as it goes on after "cannot"
   * @throws UserException when it fails, with the reason and the advice
   */
  static void attempt(String what, Path place, Writing writing, String advice) {
    try {
      writing.run();
    } catch (IOException impossible) {
      throw new UserException(
          impossible, "cannot %s %s (%s); %s", what, place, FileProblem.of(impossible), advice);
    }
  }
}
