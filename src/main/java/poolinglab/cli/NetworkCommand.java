package poolinglab.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.deeplearning4j.nn.conf.inputs.InputType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import poolinglab.UserException;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.dl4j.Dl4jWeights;
import poolinglab.figure.LedgerTable;
import poolinglab.file.Json;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Ledger;
import poolinglab.network.Weights;
import poolinglab.translate.keras.KerasModel;

/** Tells what a network costs. */
@Command(
    name = "network",
    mixinStandardHelpOptions = true,
    description =
        "Show what a network costs, layer by layer: output, parameters, multiplications, memory.",
    footer = {
      "",
      "A network is written as height x width x channels of the image, then its layers:",
      "  conv5@3    5 filters of 3×3        max2 avg2 sum2   pooling with a 2×2 window",
      "  pnorm2^3   p-norm pooling, p = 3   gap gmp gsum     global pooling",
      "  dense3     dense, softmax if last  bn dropout0.5 relu leaky0.1 …",
      "After a window, in this order: /2 its stride, +1 its padding, *2 its dilation,",
      ":same its border (valid, same, same-lower, ceil or strict). 3x2 is height 3 and",
      "width 2; avg3+1:count-pad divides by the padding, too. conv and dense take",
      ":linear, :tanh, :sigmoid, :elu, :selu, :softplus, :softsign, :gelu or :silu for",
      "relu, and :no-bias at the end: conv5@3/2:same:tanh:no-bias.",
      "Keras's words are read too, and mean what they mean in Keras: filters, then the",
      "kernel; no activation unless you give one, even at the end; padding valid; a",
      "pooling moves by its kernel; Flatten() before the first Dense:",
      "  Conv2D(5, 3, activation='relu') MaxPooling2D(2) Flatten() Dense(3, 'softmax')",
      "  ./pooling network \"28x28x1 conv5@3 max2 conv15@3 max2 dense3\"",
      "  ./pooling network model.keras         also what its poolings save",
      "  ./pooling network \"28x28x1 conv5@3 max2 dense3\" --as pytorch",
      "  ./pooling network \"28x28x1 MaxPooling2D(2) Flatten() Dense(3, 'softmax')\""
    })
final class NetworkCommand implements Callable<Integer> {
  @ParentCommand private PoolingCommand parent;

  @Parameters(
      arity = "1..*",
      paramLabel = "NETWORK",
      description =
          "The network as text, in quotes or not, or a model saved by Keras (.keras, .h5).")
  private List<String> words;

  @Option(names = "--dl4j", description = "Also print Deeplearning4j's own summary.")
  private boolean dl4j;

  @Option(names = "--json", description = "Print the ledger as JSON.")
  private boolean json;

  @Mixin private ExportOptions export;

  @Override
  public Integer call() throws Exception {
    Terminal terminal = parent.terminal();
    GivenNetwork given = GivenNetwork.of(String.join(" ", words)).noted(terminal);
    ConvolutionalNetwork network = given.network();
    if (export.wanted()) {
      UserException.require(
          !json && !dl4j,
          "--as prints a program instead of the ledger; leave out --json and --dl4j");
      export.write(given, () -> weights(given), terminal);
      return 0;
    }
    if (json) {
      terminal.out().println(Json.pretty(NetworkDocument.of(given)));
    } else {
      print(given, terminal);
    }
    if (dl4j) {
      terminal.out().println(librarySummary(network));
    }
    return 0;
  }

  private static void print(GivenNetwork given, Terminal terminal) {
    Ledger ledger = Ledger.of(given.network());
    given.model().ifPresent(model -> terminal.out().println(ModelText.title(model)));
    terminal.out().print(LedgerTable.of(ledger).draw(terminal.ink()));
    given.model().ifPresent(model -> terminal.out().print(ModelText.savings(model, terminal)));
  }

  /** A model's own, or those that a training would begin with. */
  private static List<Weights> weights(GivenNetwork given) {
    return given
        .model()
        .map(KerasModel::weights)
        .orElseGet(() -> Dl4jWeights.of(Dl4jNetwork.of(given.network()).build()));
  }

  private static String librarySummary(ConvolutionalNetwork network) {
    var image = network.input();
    InputType input =
        InputType.convolutional(image.size().height(), image.size().width(), image.channels());
    return Dl4jNetwork.of(network).build().summary(input).strip().replaceAll("(?m)[ \\t]+$", "");
  }
}
