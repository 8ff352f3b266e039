package poolinglab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import poolinglab.Home;
import poolinglab.file.WholeFile;
import poolinglab.lab.LabPage;

/** Writes the page on which pooling can be touched. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    description = {
      "Write the lab: one page, in one file, on which pooling can be touched.",
      "It runs this project's own Java in the browser and requests nothing, so it also works from a"
          + " memory stick or any web server. The first time, it is built, which takes a minute."
    })
final class LabCommand implements Callable<Integer> {
  @ParentCommand private PoolingCommand parent;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "lab.html",
      description = "The page to write (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Override
  public Integer call() throws IOException {
    byte[] page = new LabPage(Home.folder()).html().getBytes(StandardCharsets.UTF_8);
    try {
      WholeFile.write(output, page);
    } catch (IOException unwritable) {
      throw new BadInput(
          "cannot write %s (%s). Choose another file.".formatted(output, unwritable));
    }
    parent.terminal().out().println("%s, %d kB".formatted(output, page.length / 1000));
    return 0;
  }
}
