package poolinglab.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A notebook as stored in a file, with or without outputs.
 *
 * @param name the file name without its ending
 * @param cells from top to bottom
 */
public record Notebook(String name, List<Cell> cells) {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final String ENDING = ".ipynb";

  /**
   * A cell.
   *
   * @param code whether it holds Java; otherwise text
   * @param hasResults whether outputs or an execution count are stored
   * @param error what went wrong when it ran, if anything did
   */
  public record Cell(
      String id, boolean code, String source, boolean hasResults, Optional<String> error) {}

  public Notebook {
    cells = List.copyOf(cells);
  }

  /**
   * Reads a notebook.
   *
   * @throws NotebookException if the file is missing or not a notebook
   */
  public static Notebook read(Path file) {
    String name = file.getFileName().toString().replace(ENDING, "");
    try {
      List<Cell> cells = new ArrayList<>();
      for (JsonNode cell : JSON.readTree(file.toFile()).path("cells")) {
        cells.add(cell(cell));
      }
      return new Notebook(name, cells);
    } catch (IOException notRead) {
      throw new NotebookException(
          "%s cannot be read as a notebook, a JSON file written by Jupyter. Restore the original"
              + " file.",
          file);
    }
  }

  /** The heading of its first cell. */
  public String title() {
    return cells.stream()
        .filter(cell -> !cell.code())
        .findFirst()
        .flatMap(cell -> cell.source().lines().findFirst())
        .map(line -> line.replaceFirst("^#+ *", ""))
        .orElse(name);
  }

  /** The cells that hold Java. */
  public List<Cell> codeCells() {
    return cells.stream().filter(Cell::code).toList();
  }

  private static Cell cell(JsonNode cell) {
    boolean code = cell.path("cell_type").asText().equals("code");
    boolean results = !cell.path("outputs").isEmpty() || cell.path("execution_count").isNumber();
    return new Cell(
        cell.path("id").asText(), code, text(cell.path("source")), results, error(cell));
  }

  private static Optional<String> error(JsonNode cell) {
    for (JsonNode output : cell.path("outputs")) {
      if (output.path("output_type").asText().equals("error")) {
        return Optional.of(output.path("ename").asText() + ": " + output.path("evalue").asText());
      }
    }
    return Optional.empty();
  }

  /** Jupyter stores text as one string or as a list of lines. */
  private static String text(JsonNode source) {
    StringBuilder text = new StringBuilder(source.isTextual() ? source.asText() : "");
    source.forEach(line -> text.append(line.asText()));
    return text.toString();
  }
}
