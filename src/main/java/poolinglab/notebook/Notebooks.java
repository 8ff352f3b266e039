package poolinglab.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of notebooks. */
public record Notebooks(Path folder) {

  /** All notebooks, by number. */
  public List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(Notebook.ENDING)).sorted().toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private String names() {
    return files().stream()
        .map(file -> file.getFileName().toString().replace(Notebook.ENDING, ""))
        .collect(Collectors.joining(", "));
  }

  /**
   * The notebook whose name {@code name} begins: {@code 01}, {@code 1} or {@code 01-pooling}.
   *
   * @throws NotebookException if there is none
   */
  public Path find(String name) {
    String wanted = name.matches("[0-9]") ? "0" + name : name;
    return files().stream()
        .filter(file -> !wanted.isEmpty() && file.getFileName().toString().startsWith(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new NotebookException(
                    "no notebook's name begins with '%s'. Choose one of: %s.", name, names()));
  }
}
