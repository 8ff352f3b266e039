package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Temporary folders of graders that were killed before they could remove them. A folder's name has
 * its grader's process id, and goes once that process is gone.
 */
final class Leftovers {
  private static final Pattern NAME = Pattern.compile("pooling-lab-(\\d{1,10})-.*");

  private Leftovers() {}

  /** How the names of this process's folders begin. */
  static String prefix() {
    return "pooling-lab-%d-".formatted(ProcessHandle.current().pid());
  }

  /** Removes what is ours and left behind; what cannot be removed stays for another day. */
  static void remove() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, "pooling-lab-*")) {
      for (Path folder : folders) {
        if (isLeftBehind(folder)) {
          Folders.remove(folder);
        }
      }
    } catch (IOException | RuntimeException busy) {
      System.getLogger(Leftovers.class.getName())
          .log(System.Logger.Level.DEBUG, "temporary folders were left in " + temporary, busy);
    }
  }

  private static boolean isLeftBehind(Path folder) throws IOException {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    return name.matches()
        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(folder).getName().equals(System.getProperty("user.name"))
        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }
}
