package poolinglab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import poolinglab.Home;
import poolinglab.UserException;
import poolinglab.data.BundledImages;
import poolinglab.data.ImageSource;
import poolinglab.lab.LabNetworks;
import poolinglab.lab.LabPage;
import poolinglab.lab.LabTraining;
import poolinglab.lesson.Lesson;

/** Writes the lab, a hands-on web page about pooling. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    description = {
      "Write the lab: a hands-on web page about pooling, in one file.",
      "It runs this project's own Java in the browser and requests nothing, so it also works from a"
          + " memory stick or any web server. The first run builds it, which takes up to a minute."
    })
final class LabCommand implements Callable<Integer> {
  /** The page of the last run, below the home; the launcher removes it when a part has changed. */
  private static final Path KEPT = Path.of("target", "lab", "lab.html");

  @ParentCommand private PoolingCommand parent;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "lab.html",
      description = "The page to write (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Option(
      names = "--train",
      description =
          "Train the page's four networks again, 5 epochs with seed 42, and write their weights"
              + " into src/lab/weights; then write the page.")
  private boolean train;

  @Option(names = "--open", description = "Open the page in the browser.")
  private boolean open;

  @Override
  public Integer call() throws IOException {
    if (train) {
      LabTraining.DEFAULT.writeAll(
          ImageSource.open(BundledImages.folder(), List.of()),
          Home.folder().resolve(LabNetworks.FOLDER),
          parent.terminal().err()::println);
    }
    byte[] page = page(Home.folder().resolve(KEPT));
    write(output, page);
    parent.terminal().out().println("%s, %d kB".formatted(output, page.length / 1000));
    if (open) {
      open();
    }
    return 0;
  }

  /** As the last run kept it, or put together and kept for the next run where that is possible. */
  private byte[] page(Path kept) throws IOException {
    if (!train && Files.exists(kept)) {
      return Files.readAllBytes(kept);
    }
    byte[] page =
        new LabPage(Home.folder(), Lesson.chaptersByScene())
            .html()
            .getBytes(StandardCharsets.UTF_8);
    if (Files.isWritable(kept.getParent())) {
      write(kept, page);
    }
    return page;
  }

  private static void write(Path file, byte[] page) {
    OutputFile.write(file, page, "choose another file");
  }

  /** By the system's own opener: Java's Desktop needs a screen that this JVM does without. */
  private void open() throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    List<String> opener =
        system.startsWith("mac")
            ? List.of("open")
            : system.startsWith("windows")
                ? List.of("cmd", "/c", "start", "")
                : List.of("xdg-open");
    List<String> command = new ArrayList<>(opener);
    command.add(output.toAbsolutePath().toString());
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException missing) {
      throw new UserException(
          missing,
          "the page is written, but there is no %s here to open it. Open %s yourself.",
          opener.get(0),
          output);
    }
  }
}
