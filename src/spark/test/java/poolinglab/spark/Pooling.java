package poolinglab.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run of the launcher, as a person starts it. */
record Pooling(Process process, Path out, Path err) {
  private static final int MOST_MINUTES = 30;

  static Pooling start(Path scratch, List<String> words) throws IOException {
    Path out = Files.createTempFile(scratch, "out", "");
    Path err = Files.createTempFile(scratch, "err", "");
    List<String> command = new ArrayList<>(List.of("./pooling"));
    command.addAll(words);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.to(out.toFile()))
            .redirectError(Redirect.to(err.toFile()))
            .start();
    return new Pooling(process, out, err);
  }

  /** Runs to the end. */
  static Pooling run(Path scratch, List<String> words) throws IOException, InterruptedException {
    Pooling run = start(scratch, words);
    run.exitCode();
    return run;
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("it did not end within " + MOST_MINUTES + " minutes");
    }
    return process.exitValue();
  }

  /** For a test that fails. */
  String said() {
    try {
      return Files.readString(out) + Files.readString(err);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<String> errors() throws IOException {
    return Files.readAllLines(err);
  }

  /** The words of a study of 15 short trainings. */
  static List<String> study(Path folder, String... more) {
    List<String> words = new ArrayList<>(List.of("study", "--quick", "--experiment", "padding"));
    words.addAll(List.of("--experiment", "kind", "-o", folder.toString()));
    words.addAll(List.of(more));
    return words;
  }

  /** The finished trials of a study; each must be there once. */
  static Set<String> trials(Path folder) throws IOException {
    Path journal = folder.resolve("trials.jsonl");
    if (!Files.exists(journal)) {
      return Set.of();
    }
    try (Stream<String> lines = Files.lines(journal)) {
      List<String> trials = lines.filter(line -> line.contains("\"curve\"")).toList();
      Set<String> each = new TreeSet<>(trials);
      if (each.size() < trials.size()) {
        throw new AssertionError("a trial was counted twice");
      }
      return each;
    }
  }

  /** The journal of a report without its seals, each result once. */
  static Set<String> results(Path report) throws IOException {
    try (Stream<String> lines = Files.lines(report.resolve("journal.jsonl"))) {
      return lines
          .map(line -> line.replaceFirst("\"seal\":\"[0-9a-f]*\",", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
