package poolinglab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Holds pooling by hand against Deeplearning4j. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Pooling by hand against Deeplearning4j: over random cases, or one closely.",
    footer = {
      "",
      "  ./pooling compare                       10,000 random cases, forward and backward",
      "  ./pooling compare --seed 42 --case 17   one of them, closely",
      "  ./pooling compare boot.png --kernel 3   an input of yours, closely",
      "  ./pooling compare --golden FILE         answers of PyTorch and TensorFlow",
      "  ./pooling compare --check-gradient      backward passes against finite differences"
    })
final class CompareCommand implements Callable<Integer> {
  @ParentCommand private PoolingCommand parent;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "IN",
      description = "An input to look at closely: .npy, .csv, .json or .png.")
  private Path in;

  @Mixin private PoolingOptions options;

  @Option(
      names = "--gradient",
      paramLabel = "FILE",
      description = "With IN: the gradient of the output, to compare the way back too.")
  private Path gradient;

  @Option(
      names = "--cases",
      paramLabel = "N",
      description = "How many random cases; 10,000 when not given.")
  private Integer cases;

  @Option(names = "--seed", paramLabel = "SEED", description = "Of the cases; 42 when not given.")
  private long seed = 42;

  @Option(names = "--case", paramLabel = "N", description = "Look at case N of the seed closely.")
  private Integer number;

  @Option(names = "--golden", paramLabel = "FILE", description = "Run a file of golden cases.")
  private Path golden;

  @Option(
      names = "--check-gradient",
      description = "Check every backward pass, and a whole network's, numerically.")
  private boolean checkGradient;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Terminal terminal = parent.terminal();
    checkOneMode();
    if (in != null) {
      return CompareClosely.file(terminal, in, gradient, options.pooling(), json);
    }
    if (number != null) {
      return CompareClosely.randomCase(terminal, seed, number, json);
    }
    if (golden != null) {
      return CompareGolden.run(terminal, golden, json);
    }
    if (checkGradient) {
      return CompareGradients.run(terminal, seed, json);
    }
    return CompareSurvey.run(terminal, seed, cases == null ? 10_000 : cases, json);
  }

  private void checkOneMode() {
    int modes = 0;
    modes += in == null ? 0 : 1;
    modes += number == null ? 0 : 1;
    modes += golden == null ? 0 : 1;
    modes += checkGradient ? 1 : 0;
    modes += cases == null ? 0 : 1;
    if (modes > 1) {
      throw new BadInput(
          "IN, --case, --cases, --golden and --check-gradient are five ways to compare; got "
              + modes
              + " of them. Choose one.");
    }
    if (in == null && (gradient != null || options.given())) {
      throw new BadInput(
          "a pooling or a gradient is compared on an input of yours; none is given. Add a file, or"
              + " leave the options out.");
    }
    if (cases != null && cases < 1 || number != null && number < 0) {
      throw new BadInput(
          "--cases is at least 1 and --case at least 0; got "
              + (cases == null ? number : cases)
              + ". Use a whole number.");
    }
  }
}
