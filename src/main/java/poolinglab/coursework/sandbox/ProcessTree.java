package poolinglab.coursework.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The processes that descend from a process. */
final class ProcessTree {
  private static final Path PROCESSES = Path.of("/proc");

  /** Whether Linux names the children of a process, so that not all processes must be read. */
  private static final boolean CHILDREN_KNOWN =
      Files.isReadable(PROCESSES.resolve("self/task/" + ProcessHandle.current().pid()))
          && Files.isReadable(
              PROCESSES.resolve("self/task/" + ProcessHandle.current().pid() + "/children"));

  private ProcessTree() {}

  /** All of them, parents first. */
  static List<ProcessHandle> below(ProcessHandle root) {
    if (!CHILDREN_KNOWN) {
      return root.descendants().toList();
    }
    List<ProcessHandle> found = new ArrayList<>();
    collect(root.pid(), found);
    return found;
  }

  private static void collect(long parent, List<ProcessHandle> found) {
    Path threads = PROCESSES.resolve(Long.toString(parent)).resolve("task");
    try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
      for (Path thread : each) {
        for (String child : Files.readString(thread.resolve("children")).split(" ")) {
          if (!child.isBlank()) {
            ProcessHandle.of(Long.parseLong(child.strip())).ifPresent(found::add);
            collect(Long.parseLong(child.strip()), found);
          }
        }
      }
    } catch (IOException ended) {
      // It has ended meanwhile; whatever it left has another parent now.
    }
  }
}
