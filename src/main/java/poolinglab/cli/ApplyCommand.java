package poolinglab.cli;

import static poolinglab.UserException.require;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import poolinglab.Printable;
import poolinglab.conformance.Dl4jPooling;
import poolinglab.figure.NumberGrid;
import poolinglab.file.ArrayFile;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.ladder.Choice;
import poolinglab.ladder.FastPooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Pooling;

/** Pools a file. */
@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    description = "Pool an array or a picture, or send a gradient back through the pooling.",
    footer = {
      "",
      "A file holds [H,W], [C,H,W] or [N,C,H,W]; the result has as many dimensions.",
      "A row [1,W] with --kernel 1xK is pooling in one dimension.",
      "  ./pooling apply boot.png --kernel 2 -o small.png",
      "  ./pooling apply maps.npy --pool avg --kernel 3 --stride 2 --padding 1 -o out.npy",
      "  ./pooling apply maps.npy --kernel 2 --gradient g.npy -o gradient-of-maps.npy"
    })
final class ApplyCommand implements Callable<Integer> {
  /** Who does the pooling. */
  enum Engine {
    REFERENCE,
    FAST,
    DL4J
  }

  private static final int SMALL = 64;

  @ParentCommand private PoolingCommand parent;

  @Parameters(
      index = "0",
      paramLabel = "IN",
      description = "A .npy, .npz, .csv, .json or .png file.")
  private Path in;

  @Mixin private PoolingOptions options;

  @Mixin private ArrayOptions arrays;

  @Option(
      names = "--engine",
      defaultValue = "REFERENCE",
      paramLabel = "ENGINE",
      description =
          "reference (by hand), fast (the ladder) or dl4j (its SubsamplingLayer) (default:"
              + " reference).")
  private Engine engine;

  @Option(
      names = "--gradient",
      paramLabel = "FILE",
      description = "The gradient of the output; the result is then the gradient of the input.")
  private Path gradient;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "Write the result to a file, in the format of its ending, instead of printing it.")
  private Path out;

  @Option(
      names = "--scale",
      paramLabel = "N",
      description = "With a .png: draw each value as a square of N×N pixels (default: 1).")
  private Integer scale;

  @Option(
      names = {"-v", "--verbose"},
      description = "With --engine fast: say which rung of the ladder pools, and why.")
  private boolean verbose;

  @Option(names = "--json", description = "Print the result as nested lists.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    Pooling pooling = options.pooling();
    require(
        !verbose || engine == Engine.FAST,
        "--verbose says which kernel the fast engine chooses; add --engine fast");
    checkOutput();
    ArrayFile input = arrays.read(in, terminal);
    WindowGeometry geometry = pooling.geometryFor(input.maps());
    FeatureMaps result =
        gradient == null
            ? forward(pooling, input.maps())
            : backward(pooling, input.maps(), arrays.read(gradient, terminal).maps());
    ArrayFile output = input.withMaps(result);
    if (out != null) {
      write(output, terminal);
      terminal.err().println(summary(geometry, input.maps()) + " → " + Printable.of(out));
    }
    if (json) {
      terminal.out().print(output.toJson());
    } else if (out == null) {
      print(result, terminal);
    }
    return 0;
  }

  /** Before any work is done for it. */
  private void checkOutput() {
    if (out != null) {
      ArrayFile.checkEnding(out);
    }
    require(
        scale == null || out != null && ArrayFile.isPicture(out),
        "--scale enlarges a picture; add -o with a .png file");
    require(scale == null || scale >= 1, "--scale must be at least 1; got %s", scale);
  }

  private void write(ArrayFile output, Terminal terminal) {
    output.write(out, scale == null ? 1 : scale).forEach(n -> ArrayOptions.note(n, terminal));
    Size size = output.maps().size();
    if (scale == null && ArrayFile.isPicture(out) && size.cells() <= SMALL * SMALL) {
      ArrayOptions.note(
          "the picture is %s pixels. To see its values as squares, add --scale 16.".formatted(size),
          terminal);
    }
  }

  private FeatureMaps forward(Pooling pooling, FeatureMaps input) {
    return switch (engine) {
      case REFERENCE -> pooling.forward(input);
      case FAST -> fast(pooling, input).forward(input);
      case DL4J -> new Dl4jPooling(pooling).forward(input);
    };
  }

  private FeatureMaps backward(Pooling pooling, FeatureMaps input, FeatureMaps gradOutput) {
    return switch (engine) {
      case REFERENCE -> pooling.backward(input, gradOutput);
      case FAST -> fast(pooling, input).backward(input, gradOutput);
      case DL4J -> new Dl4jPooling(pooling).backward(input, gradOutput);
    };
  }

  private FastPooling fast(Pooling pooling, FeatureMaps input) {
    FastPooling fast = new FastPooling(pooling);
    if (verbose) {
      Choice choice = fast.choice(input.size());
      parent.terminal().err().println(choice.rung().description() + ": " + choice.reason());
    }
    return fast;
  }

  private static String summary(WindowGeometry geometry, FeatureMaps input) {
    long lost = geometry.lostCells();
    return "%s: %s, %s, %s → %s%s"
        .formatted(
            geometry.spec(),
            count(input.batch(), "image"),
            count(input.channels(), "channel"),
            geometry.inputSize(),
            geometry.outputSize(),
            lost == 0 ? "" : ", " + count(lost, "input cell") + " lost");
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
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
