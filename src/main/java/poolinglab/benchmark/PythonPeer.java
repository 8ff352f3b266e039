package poolinglab.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import poolinglab.StartFailure;
import poolinglab.UserException;
import poolinglab.process.LinePeer;

/** Starts a Python script that uses PyTorch as a {@link LinePeer}. */
public final class PythonPeer {
  private PythonPeer() {}

  /**
   * Starts it; the first argument that it gets is the number of processors.
   *
   * @param python the program, as {@code python3}
   * @param home the class next to the script
   * @param arguments what else it gets
   * @throws UserException when there is no such program, or it has no PyTorch
   */
  public static LinePeer start(
      String python, Class<?> home, String script, List<String> arguments) {
    Path folder = LinePeer.newFolder();
    String processors = String.valueOf(Runtime.getRuntime().availableProcessors());
    List<String> command =
        Stream.concat(Stream.of(python, script, processors), arguments.stream()).toList();
    try {
      copy(home, script, folder);
      LinePeer peer =
          LinePeer.start("PyTorch", folder, new ProcessBuilder(command).directory(folder.toFile()));
      if (peer.greeting() != null && peer.greeting().startsWith("PyTorch")) {
        return peer;
      }
      String why = peer.lastWords();
      peer.close();
      throw missing(python, why, null);
    } catch (IOException noPython) {
      throw missing(python, StartFailure.reason(noPython), noPython);
    }
  }

  private static void copy(Class<?> home, String script, Path folder) {
    try (InputStream source = home.getResourceAsStream(script)) {
      Files.copy(source, folder.resolve(script));
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }

  private static UserException missing(String python, String why, Throwable cause) {
    return new UserException(
        cause,
        "%s cannot run PyTorch (%s); install PyTorch (on Debian the package python3-torch), or name"
            + " another Python",
        python,
        why);
  }
}
