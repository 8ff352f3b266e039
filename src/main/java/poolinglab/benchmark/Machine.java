package poolinglab.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import poolinglab.figure.text.Quantity;
import poolinglab.ladder.VectorApi;

/**
 * What a measurement was made on; without it a figure says nothing.
 *
 * @param vectorBits how wide the widest useful vectors are; 0 where the Vector API is not there
 */
public record Machine(String processor, int processors, String jdk, int vectorBits) {

  /** This one. */
  public static Machine here() {
    return new Machine(
        processorModel().orElse(System.getProperty("os.arch")),
        Runtime.getRuntime().availableProcessors(),
        "JDK "
            + Runtime.version().feature()
            + " ("
            + System.getProperty("java.runtime.version")
            + ")",
        VectorApi.isThere() ? VectorMover.bits() : 0);
  }

  /** As Linux tells it; elsewhere the architecture has to do. */
  private static Optional<String> processorModel() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException notLinux) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    String vectors =
        vectorBits == 0
            ? "no Vector API (java --add-modules jdk.incubator.vector)"
            : "Vector API with %s bits".formatted(vectorBits);
    return "%s, %s\n%s, %s"
        .formatted(processor, Quantity.of(processors, "processor"), jdk, vectors);
  }
}
