package poolinglab.spark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The cluster that ships with Pooling Lab, on a port of its own. */
final class TestCluster {
  static final String URL = "spark://127.0.0.1:17177";
  static final Path RUN = Path.of("target/spark/cluster").toAbsolutePath();
  static final Path PROPERTIES = Path.of("target/spark/test.properties").toAbsolutePath();

  private TestCluster() {}

  static TestCluster start() throws IOException, InterruptedException {
    script("stop");
    script("start");
    return new TestCluster();
  }

  private static void script(String word) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("src/spark/cluster", word);
    builder
        .environment()
        .putAll(Map.of("CLUSTER_PORT", "17177", "CLUSTER_PROPERTIES", PROPERTIES.toString()));
    int exitCode =
        builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT).start().waitFor();
    if (exitCode != 0) {
      throw new AssertionError("src/spark/cluster " + word + " ended with " + exitCode);
    }
  }

  /** The process of the master or of a worker. */
  ProcessHandle process(String name) throws IOException {
    long pid = Long.parseLong(Files.readString(RUN.resolve(name + ".pid")).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  /** The executors of a worker. */
  List<ProcessHandle> executors(String worker) throws IOException {
    return process(worker).descendants().filter(ProcessHandle::isAlive).toList();
  }

  void stop() throws IOException, InterruptedException {
    script("stop");
  }
}
