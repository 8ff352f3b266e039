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
import poolinglab.network.NetworkText;
import poolinglab.network.Weights;

/** Tells what a network costs. */
@Command(
    name = "network",
    mixinStandardHelpOptions = true,
    description =
        "What a network costs: output, parameters, multiplications, memory, layer by layer.",
    footer = {
      "",
      "A network is written as height x width x channels of the image, then its layers:",
      "  conv5@3    5 filters of 3×3        max2 avg2 sum2   pooling with a 2×2 window",
      "  pnorm2^3   p-norm pooling, p = 3   gap gmp gsum     global pooling",
      "  dense3     dense, softmax if last  bn dropout0.5 relu tanh … for themselves",
      "After a window, in this order: /2 its stride, +1 its padding, *2 its dilation,",
      ":same its border (valid, same, same-lower, ceil or strict). 3x2 is height 3 and",
      "width 2; avg3+1:count-pad divides by the padding, too. conv and dense take",
      ":linear, :tanh, :sigmoid, :elu, :selu, :softplus, :softsign, :gelu or :silu for",
      "relu, and :no-bias at the end: conv5@3/2:same:tanh:no-bias.",
      "  ./pooling network \"28x28x1 conv5@3 max2 conv15@3 max2 dense3\"",
      "  ./pooling network \"28x28x1 conv5@3 max2 dense3\" --as pytorch"
    })
final class NetworkCommand implements Callable<Integer> {
  @ParentCommand private PoolingCommand parent;

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "The network, in quotes or not.")
  private List<String> words;

  @Option(names = "--dl4j", description = "Deeplearning4j's own summary too.")
  private boolean dl4j;

  @Option(names = "--json", description = "Print the ledger as JSON.")
  private boolean json;

  @Mixin private ExportOptions export;

  @Override
  public Integer call() throws Exception {
    Terminal terminal = parent.terminal();
    ConvolutionalNetwork network = NetworkText.parse(String.join(" ", words));
    if (export.wanted()) {
      UserException.require(
          !json && !dl4j,
          "--as gives a program instead of the ledger; leave out --json and --dl4j");
      export.write(network, () -> initialWeights(network), terminal);
      terminal.out().flush();
      return 0;
    }
    Ledger ledger = Ledger.of(network);
    if (json) {
      terminal.out().println(toJson(network, ledger));
    } else {
      terminal.out().print(LedgerTable.of(ledger).draw(terminal.ink()));
    }
    if (dl4j) {
      terminal.out().println(librarySummary(network));
    }
    terminal.out().flush();
    return 0;
  }

  private static List<Weights> initialWeights(ConvolutionalNetwork network) {
    return Dl4jWeights.of(Dl4jNetwork.of(network).build());
  }

  private static String librarySummary(ConvolutionalNetwork network) {
    var image = network.input();
    InputType input =
        InputType.convolutional(image.size().height(), image.size().width(), image.channels());
    return Dl4jNetwork.of(network).build().summary(input).strip().replaceAll("(?m)[ \\t]+$", "");
  }

  private static String toJson(ConvolutionalNetwork network, Ledger ledger) {
    return Json.pretty(
        new Document(
            network.toString(),
            ledger.rows().stream().map(Layer::of).toList(),
            ledger.parameters(),
            ledger.multiplyAccumulates(),
            ledger.activationBytes()));
  }

  private record Document(
      String network,
      List<Layer> layers,
      long parameters,
      long multiplyAccumulates,
      long activationBytes) {}

  private record Layer(
      String layer,
      String kind,
      String output,
      long parameters,
      String formula,
      long multiplyAccumulates,
      long activationBytes,
      String receptiveField) {
    static Layer of(Ledger.Row row) {
      return new Layer(
          row.name(),
          row.label(),
          row.output().toString(),
          row.parameters().count(),
          row.parameters().formula(),
          row.multiplyAccumulates(),
          row.activationBytes(),
          row.receptiveField().size().toString());
    }
  }
}
