package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import poolinglab.Home;

/**
 * Where jars and archives for answers' processes are kept from one run to the next: a folder of the
 * build that only its owner may enter, for each build and each Java another.
 */
final class KeptFolder {
  private static final String OWNER_ALONE = "rwx------";

  private KeptFolder() {}

  /**
   * The folder with jars in it; the one where they were just written where there is no build, or
   * none of its folders can be used.
   *
   * @param fresh where the jars are
   * @param jars their names
   */
  static Path orElse(Path fresh, List<String> jars) {
    String home = System.getProperty(Home.PROPERTY, "");
    Path build = Path.of(home).resolve("target").toAbsolutePath();
    if (home.isEmpty() || !Files.isDirectory(build)) {
      return fresh;
    }
    try {
      List<String> parts = new ArrayList<>(List.of(java()));
      for (String jar : jars) {
        parts.add(DigestUtils.sha256Hex(Files.readAllBytes(fresh.resolve(jar))));
      }
      Path folder = build.resolve("answers-" + name(parts));
      make(folder);
      return isOurs(folder) && holds(folder, fresh, jars) ? folder : fresh;
    } catch (IOException | UnsupportedOperationException notHere) {
      System.getLogger(KeptFolder.class.getName())
          .log(System.Logger.Level.DEBUG, "nothing is kept for answers' processes", notHere);
      return fresh;
    }
  }

  /** Whether the jars are there, put there now or before: archives know them by their age, too. */
  private static boolean holds(Path folder, Path fresh, List<String> jars) throws IOException {
    for (String jar : jars) {
      Path kept = folder.resolve(jar);
      if (!Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
        Path whole = Files.createTempFile(folder, "new-", ".jar");
        Files.copy(fresh.resolve(jar), whole, StandardCopyOption.REPLACE_EXISTING);
        Files.move(whole, kept, StandardCopyOption.ATOMIC_MOVE);
      }
      Folders.openToAll(kept);
      if (Files.mismatch(kept, fresh.resolve(jar)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** A short name that stands for texts. */
  static String name(List<String> parts) {
    return DigestUtils.sha256Hex(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
        .substring(0, 16);
  }

  private static String java() {
    return System.getProperty("java.home") + " " + Runtime.version();
  }

  private static void make(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ALONE)));
    } catch (FileAlreadyExistsException another) {
      // Another grader was faster.
    }
  }

  private static boolean isOurs(Path folder) throws IOException {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
            .getName()
            .equals(System.getProperty("user.name"))
        && PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS))
            .equals(OWNER_ALONE);
  }
}
