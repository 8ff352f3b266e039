package poolinglab.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import poolinglab.Printable;
import poolinglab.file.Alpha;
import poolinglab.file.ArrayFile;
import poolinglab.file.Layout;
import poolinglab.file.ReadOptions;

/** The options that say how an array's file is meant. */
final class ArrayOptions {
  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      defaultValue = "NCHW",
      description =
          "Order of the dimensions in files: nchw (also [C,H,W]) or nhwc (also [H,W,C], as in"
              + " TensorFlow) (default: nchw).")
  private Layout layout;

  @Option(
      names = "--alpha",
      paramLabel = "WHAT",
      defaultValue = "BLACK",
      description =
          "Pictures with transparency: put them on black, drop the alpha channel, or keep it"
              + " (default: black).")
  private Alpha alpha;

  /** Reads a file, and says on standard error what was decided on the way. */
  ArrayFile read(Path file, Terminal terminal) {
    ArrayFile array = ArrayFile.read(file, new ReadOptions(layout, alpha));
    note(array, terminal);
    if (!ArrayFile.isPicture(file) && array.looksChannelsLast()) {
      note(
          "%s is read as %s, %d channels of %s. If the channels are last, add --layout nhwc."
              .formatted(
                  file,
                  array.rank() == 3 ? "[C,H,W]" : "[N,C,H,W]",
                  array.maps().channels(),
                  array.maps().size()),
          terminal);
    }
    return array;
  }

  /** Whether a file holds its channels last; a picture is turned round as it is read. */
  boolean areChannelsLast(Path file) {
    return layout == Layout.NHWC && !ArrayFile.isPicture(file);
  }

  /** Reads a file whose channels are last and leaves them there: H becomes C, W becomes H. */
  ArrayFile readInItsOrder(Path file, Terminal terminal) {
    ArrayFile array = ArrayFile.read(file, new ReadOptions(Layout.NCHW, alpha));
    note(array, terminal);
    return array;
  }

  private static void note(ArrayFile array, Terminal terminal) {
    array.notes().forEach(note -> note(note, terminal));
  }

  /** One line on standard error. */
  static void note(String text, Terminal terminal) {
    terminal.err().println("note: " + Printable.of(text));
  }
}
