package poolinglab.benchmark.training;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Another build of ND4J's native library. Once fetched, it is next to the usual one, where Maven
 * keeps it.
 *
 * @param name as {@code onednn-avx512}
 */
record NativeBuild(String name) {
  private static final Pattern USUAL =
      Pattern.compile(
          "(nd4j-native)-([0-9][^/\\\\]*?)-((?:linux|windows|macosx)-[a-z0-9_]+)\\.jar");

  /** A class path with this build instead of the usual one; empty where it is not to be had. */
  Optional<String> in(String classPath) {
    if (!processorHasIt() || usual(classPath).isEmpty()) {
      return Optional.empty();
    }
    String others =
        Arrays.stream(classPath.split(File.pathSeparator))
            .map(this::instead)
            .collect(Collectors.joining(File.pathSeparator));
    boolean there =
        Arrays.stream(others.split(File.pathSeparator))
            .filter(entry -> entry.endsWith("-" + name + ".jar"))
            .anyMatch(entry -> Files.exists(Path.of(entry)));
    return there ? Optional.of(others) : Optional.empty();
  }

  /** Why it is not to be had, and what to do. */
  String missing(String classPath) {
    if (!processorHasIt()) {
      return "this processor has no %s, or this system is not Linux, which alone lists them"
          .formatted(instructions());
    }
    return usual(classPath)
        .map(
            usual ->
                "to fetch it: mvn dependency:get -Dtransitive=false -Dartifact=org.nd4j:%s:%s:jar:%s-%s"
                    .formatted(usual.group(1), usual.group(2), usual.group(3), name))
        .orElse("the usual build is not on the class path");
  }

  private String instead(String entry) {
    boolean usual = USUAL.matcher(Path.of(entry).getFileName().toString()).matches();
    return usual ? entry.replaceAll("\\.jar$", "-" + name + ".jar") : entry;
  }

  private static Optional<Matcher> usual(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .map(entry -> USUAL.matcher(Path.of(entry).getFileName().toString()))
        .filter(Matcher::matches)
        .findFirst();
  }

  private String instructions() {
    return name.endsWith("avx512") ? "AVX-512" : "AVX2";
  }

  /** As Linux tells it; a build with instructions that are not there would end its process. */
  private boolean processorHasIt() {
    String flag = name.endsWith("avx512") ? "avx512f" : "avx2";
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("flags"))
          .anyMatch(line -> Arrays.asList(line.split("\\s+")).contains(flag));
    } catch (IOException notLinux) {
      return false;
    }
  }
}
