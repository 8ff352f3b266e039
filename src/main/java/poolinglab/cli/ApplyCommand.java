package poolinglab.cli;

import static poolinglab.UserException.require;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import poolinglab.conformance.Dl4jPooling;
import poolinglab.file.ArrayFile;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowGeometry;
import poolinglab.ladder.ChannelsLastPooling;
import poolinglab.ladder.Choice;
import poolinglab.ladder.FastPooling;
import poolinglab.reference.AdaptivePooling;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
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
      "  ./pooling apply maps.npy --pool avg --kernel 3 --stride 2 -o out.npy",
      "  ./pooling apply maps.npy --kernel 2 --gradient g.npy -o gradient-of-maps.npy",
      "  ./pooling apply maps.npy --kernel 2 --argmax indices.npy -o pooled.npy",
      "  ./pooling apply pooled.npy --unpool indices.npy --output-size 28 -o back.npy"
    })
final class ApplyCommand implements Callable<Integer> {
  /** What does the pooling. */
  enum Engine {
    REFERENCE,
    FAST,
    DL4J
  }

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
          "reference (by hand), fast (the ladder) or dl4j (SubsamplingLayer) (default:"
              + " reference).")
  private Engine engine;

  @Option(
      names = "--gradient",
      paramLabel = "FILE",
      description = "The gradient of the output; the result is then the gradient of the input.")
  private Path gradient;

  @Option(
      names = "--output-size",
      paramLabel = "SIZE",
      description =
          "Adaptive pooling, as in PyTorch: evenly spread windows that give an output of this size.")
  private Size outputSize;

  @Option(
      names = "--argmax",
      paramLabel = "FILE",
      description =
          "With max: also write where each maximum came from, as row · width + column of its"
              + " plane.")
  private Path argmax;

  @Option(
      names = "--unpool",
      paramLabel = "FILE",
      description = "Put pooled values back by these indices, into maps of --output-size.")
  private Path indices;

  @Mixin private ArrayOutput output;

  @Option(
      names = {"-v", "--verbose"},
      description = "With --engine fast: say which rung of the ladder pools, and why.")
  private boolean verbose;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    check();
    if (canPoolInItsOrder() && options.pooling() instanceof MaxPooling max) {
      ArrayFile stored = arrays.readInItsOrder(in, terminal);
      if (stored.rank() > 2) {
        poolChannelsLast(max, stored);
        options.noteNan(stored.maps(), terminal);
        return 0;
      }
    }
    ArrayFile input = arrays.read(in, terminal);
    if (indices != null) {
      FeatureMaps places = arrays.read(indices, terminal).maps();
      FeatureMaps result = MaxIndices.unpooled(input.maps(), places, outputSize);
      output.write(
          input.withMaps(result), ApplySummary.of("unpooled", input.maps(), outputSize), terminal);
    } else if (outputSize != null) {
      AdaptivePooling adaptive = new AdaptivePooling(options.rule(), outputSize);
      FeatureMaps result =
          gradient == null
              ? adaptive.forward(input.maps())
              : adaptive.backward(input.maps(), arrays.read(gradient, terminal).maps());
      String summary = ApplySummary.of("adaptive", input.maps(), outputSize);
      output.write(input.withMaps(result), summary, terminal);
    } else {
      pool(options.pooling(), input);
    }
    if (indices == null) {
      options.noteNan(input.maps(), terminal);
    }
    return 0;
  }

  private boolean canPoolInItsOrder() {
    return engine == Engine.FAST
        && gradient == null
        && argmax == null
        && arrays.areChannelsLast(in)
        && output.keepsAnyOrder();
  }

  private void check() {
    require(
        !verbose || engine == Engine.FAST,
        "--verbose says which rung the fast engine chooses; add --engine fast");
    require(
        argmax == null || options.isMax() && gradient == null && engine != Engine.DL4J,
        "--argmax is for maxima, forward, by hand or fast; leave out --pool, --gradient and"
            + " --engine dl4j");
    boolean window = options.givesWindow() || argmax != null || engine != Engine.REFERENCE;
    require(
        outputSize == null || !window,
        "--output-size works out its own windows, by hand; leave out kernel, stride, padding,"
            + " dilation, border, --global, --count-padding, --argmax and --engine");
    require(
        indices == null || gradient == null, "--unpool goes forward only; leave out --gradient");
    require(
        indices == null || outputSize != null,
        "--unpool needs the size that was pooled, because several have the same output; add "
            + "--output-size");
    require(
        indices == null || !options.given(),
        "--unpool only puts values back; leave out the pooling options");
    if (argmax != null) {
      ArrayFile.checkTarget(argmax);
      require(
          !output.isFile(argmax),
          "--argmax and -o name the same file, %s; give each its own",
          argmax);
    }
    output.check();
  }

  private void pool(Pooling pooling, ArrayFile input) {
    Terminal terminal = parent.terminal();
    WindowGeometry geometry = pooling.geometryFor(input.maps());
    FeatureMaps result =
        gradient == null
            ? forward(pooling, input.maps())
            : backward(pooling, input.maps(), arrays.read(gradient, terminal).maps());
    Supplier<List<String>> places = List::of;
    if (argmax != null) {
      Pooling local = pooling.on(input.maps().size());
      places = input.withMaps(MaxIndices.of(local, input.maps())).prepared(argmax, 1);
    }
    String summary = ApplySummary.of(geometry, input.maps().batch(), input.maps().channels());
    output.write(input.withMaps(result), summary, terminal);
    places.get().forEach(note -> ArrayOptions.note(note, terminal));
  }

  /**
   * Pools the channels where they are.
   *
   * @param stored [N,H,W,C], which it takes for N images of H channels of W×C
   */
  private void poolChannelsLast(MaxPooling max, ArrayFile stored) {
    FeatureMaps maps = stored.maps();
    int channels = maps.size().width();
    Size size = new Size(maps.channels(), maps.size().height());
    WindowGeometry geometry = max.spec().over(size);
    if (verbose) {
      parent.terminal().err().println(ChannelsLastPooling.DESCRIPTION);
    }
    float[] pooled =
        new ChannelsLastPooling(max).forward(maps.batch(), size, channels, maps.values());
    Size output = geometry.outputSize();
    FeatureMaps result =
        FeatureMaps.of(maps.batch(), output.height(), new Size(output.width(), channels), pooled);
    this.output.write(
        stored.withMaps(result),
        ApplySummary.of(geometry, maps.batch(), channels),
        parent.terminal());
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
}
