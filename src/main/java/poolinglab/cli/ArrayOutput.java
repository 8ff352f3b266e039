package poolinglab.cli;

import static poolinglab.UserException.require;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import poolinglab.Printable;
import poolinglab.figure.NumberGrid;
import poolinglab.file.ArrayFile;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;

/** The options that say where an array goes. */
final class ArrayOutput {
  private static final long SMALL = 64;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "Write the result to a file, in the format of its extension, instead of printing it.")
  private Path out;

  @Option(
      names = "--scale",
      paramLabel = "N",
      description = "With a .png: draw each value as a square of N×N pixels (default: 1).")
  private Integer scale;

  @Option(names = "--json", description = "Print the result as nested lists.")
  private boolean json;

  /** Before any work is done for it. */
  void check() {
    if (out != null) {
      ArrayFile.checkTarget(out);
    }
    require(
        scale == null || out != null && ArrayFile.isPicture(out),
        "--scale enlarges a picture; add -o with a .png file");
    require(scale == null || scale >= 1, "--scale must be at least 1; got %s", scale);
  }

  /** Whether the result goes to this file, whatever way its name is written. */
  boolean isFile(Path file) {
    return out != null
        && out.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize());
  }

  /** Whether the result goes to a file that keeps any order of dimensions, and nowhere else. */
  boolean keepsAnyOrder() {
    return !json && out != null && out.toString().endsWith(".npy");
  }

  /**
   * Writes the array to its file, or prints it.
   *
   * @param summary one line for standard error, when there is a file
   */
  void write(ArrayFile array, String summary, Terminal terminal) {
    if (out != null) {
      array.write(out, scale == null ? 1 : scale).forEach(n -> ArrayOptions.note(n, terminal));
      hintAtScale(array.maps().size(), terminal);
      terminal.err().println(summary + " → " + Printable.of(out));
    }
    if (json) {
      terminal.out().print(array.toJson());
    } else if (out == null) {
      print(array.maps(), terminal);
    }
  }

  private void hintAtScale(Size size, Terminal terminal) {
    if (scale == null && ArrayFile.isPicture(out) && size.cells() <= SMALL * SMALL) {
      ArrayOptions.note(
          "the picture is %s pixels. To see its values as squares, add --scale 16.".formatted(size),
          terminal);
    }
  }

  private static void print(FeatureMaps maps, Terminal terminal) {
    for (int p = 0; p < maps.planes(); p++) {
      if (maps.planes() > 1) {
        String title = "image " + p / maps.channels() + ", channel " + p % maps.channels();
        terminal.out().println(terminal.ink().title(title));
      }
      terminal.out().print(NumberGrid.of(maps.plane(p).rows()));
    }
  }
}
