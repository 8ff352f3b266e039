package poolinglab.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import poolinglab.Printable;
import poolinglab.data.ImageInventory;
import poolinglab.data.ImageInventory.ClassCount;
import poolinglab.data.TransposedImages;
import poolinglab.figure.text.Quantity;
import poolinglab.figure.text.TextTable;
import poolinglab.file.Json;

/** Counts images. */
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    description = "Count the bundled images, or those of a folder.")
final class DataCommand implements Callable<Integer> {
  @ParentCommand private PoolingCommand parent;

  @Mixin private ImageOptions.Folder images;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Option(
      names = "--transpose",
      paramLabel = "NEW_DIR",
      description =
          "Write a copy of IDX files with rows and columns swapped. EMNIST's images are on"
              + " their side; the copy is upright.")
  private Path transposed;

  @Override
  public Integer call() throws Exception {
    Terminal terminal = parent.terminal();
    if (transposed != null) {
      TransposedImages.write(images.folder(), transposed);
      terminal.err().println("transposed → " + Printable.of(transposed));
      return 0;
    }
    ImageInventory inventory = ImageInventory.of(images.folder());
    if (inventory.looksTransposed()) {
      ArrayOptions.note(
          "EMNIST's images are stored on their side. To write an upright copy, add --transpose.",
          terminal);
    }
    if (json) {
      terminal.out().println(toJson(inventory));
      return 0;
    }
    terminal
        .out()
        .printf(
            "%s: %s, grey, %d×%d pixels, %s%n%n",
            Printable.of(inventory.folder()),
            inventory.form().label(),
            inventory.height(),
            inventory.width(),
            Quantity.bytes(inventory.bytes()));
    TextTable table = new TextTable("label", "class", "training", "test").left(1);
    for (ClassCount row : inventory.classes()) {
      table.row(
          row.number().isPresent() ? String.valueOf(row.number().getAsInt()) : "",
          Printable.of(row.name()),
          Quantity.count(row.training()),
          Quantity.count(row.test()));
    }
    table.rule();
    table.row(
        "",
        "total",
        Quantity.count(inventory.trainingCount()),
        Quantity.count(inventory.testCount()));
    terminal.out().print(table.draw(terminal.ink()));
    return 0;
  }

  private static String toJson(ImageInventory inventory) {
    return Json.pretty(
        new Document(
            inventory.folder().toString(),
            inventory.form().label(),
            inventory.height(),
            inventory.width(),
            Split.of(inventory, ClassCount::training),
            Split.of(inventory, ClassCount::test)));
  }

  private record Document(
      String folder, String form, int height, int width, Split training, Split test) {}

  private record Split(int images, Map<String, Integer> classes) {
    static Split of(ImageInventory inventory, ToIntFunction<ClassCount> count) {
      Map<String, Integer> classes = new LinkedHashMap<>();
      inventory.classes().forEach(row -> classes.put(row.name(), count.applyAsInt(row)));
      return new Split(inventory.classes().stream().mapToInt(count).sum(), classes);
    }
  }
}
