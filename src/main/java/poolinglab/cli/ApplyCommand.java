package poolinglab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import poolinglab.conformance.Dl4jPooling;
import poolinglab.figure.NumberGrid;
import poolinglab.file.ArrayFile;
import poolinglab.geometry.WindowGeometry;
import poolinglab.ladder.Choice;
import poolinglab.ladder.FastPooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Pooling;

/** Pools a file. */
@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    description = "Pool an array or a picture, or carry a gradient back through the pooling.",
    footer = {
      "",
      "A file holds [H,W], [C,H,W] or [N,C,H,W]; the result has as many dimensions.",
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

  @ParentCommand private PoolingCommand parent;

  @Parameters(index = "0", paramLabel = "IN", description = "A .npy, .csv, .json or .png file.")
  private Path in;

  @Mixin private PoolingOptions options;

  @Option(
      names = "--engine",
      defaultValue = "REFERENCE",
      paramLabel = "ENGINE",
      description =
          "reference (by hand), fast (the kernels) or dl4j (its SubsamplingLayer); reference when"
              + " not given.")
  private Engine engine;

  @Option(
      names = "--gradient",
      paramLabel = "FILE",
      description = "The gradient of the output; the result is then the gradient of the input.")
  private Path gradient;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Where the result goes, in the format of its ending; else it is printed.")
  private Path out;

  @Option(
      names = {"-v", "--verbose"},
      description = "With --engine fast: tell which kernel pools, and why.")
  private boolean verbose;

  @Option(names = "--json", description = "Print the result as nested lists.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    Pooling pooling = options.pooling();
    if (verbose && engine != Engine.FAST) {
      throw new BadInput("--verbose tells which kernel the fast engine takes. Add --engine fast.");
    }
    if (out != null) {
      ArrayFile.checkEnding(out);
    }
    ArrayFile input = ArrayFile.read(in);
    WindowGeometry geometry = pooling.geometryFor(input.maps());
    FeatureMaps result =
        gradient == null
            ? forward(pooling, input.maps())
            : backward(pooling, input.maps(), ArrayFile.read(gradient).maps());
    ArrayFile output = input.withMaps(result);
    if (out != null) {
      output.write(out);
      terminal.err().println(summary(geometry) + " → " + out);
    }
    if (json) {
      terminal.out().print(output.toJson());
    } else if (out == null) {
      print(result, terminal);
    }
    return 0;
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

  private static String summary(WindowGeometry geometry) {
    long lost = geometry.lostCells();
    return geometry.spec()
        + ": "
        + geometry.inputSize()
        + " → "
        + geometry.outputSize()
        + (lost == 0 ? "" : ", " + lost + " cells of the input lost");
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
