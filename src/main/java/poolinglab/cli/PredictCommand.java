package poolinglab.cli;

import static poolinglab.UserException.require;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import poolinglab.Printable;
import poolinglab.conformance.question.LibraryAnswers;
import poolinglab.conformance.question.NetworkComparison;
import poolinglab.conformance.report.NetworkReport;
import poolinglab.data.BundledImages;
import poolinglab.figure.text.Quantity;
import poolinglab.figure.text.TextBlock;
import poolinglab.file.Layout;
import poolinglab.network.Answer;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkByHand;
import poolinglab.reference.FeatureMaps;
import poolinglab.translate.keras.KerasModel;
import poolinglab.translate.keras.ModelImages;

/** Asks a model for the classes of images. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description = "Predict the classes of images with a model saved by Keras.",
    footer = {
      "",
      "  ./pooling predict model.keras              the bundled test images",
      "  ./pooling predict model.keras boot.png images.npy --json",
      "  ./pooling predict model.keras --compare    by hand and by Deeplearning4j",
      "  ./pooling predict model.keras boot.png --feature-maps maps"
    })
final class PredictCommand implements Callable<Integer> {
  private static final int MOST_COMPARED = 16;
  private static final int MOST_DRAWN = 12;

  @ParentCommand private PoolingCommand parent;

  @Parameters(index = "0", paramLabel = "MODEL", description = "A .keras or .h5 file.")
  private Path file;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "IMAGES",
      description =
          ".png and .npy files, folders of them, or a data set with the layout of data/"
              + " (default: the bundled test images).")
  private List<Path> paths = List.of();

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      defaultValue = "NHWC",
      description = "Order of the dimensions in .npy files: nhwc, as in Keras, or nchw.")
  private Layout layout;

  @Option(
      names = "--white",
      paramLabel = "VALUE",
      description =
          "The value of a white pixel when the model was trained, 1 or 255 (default: 1, or"
              + " 255 if the model begins with a Rescaling layer).")
  private Double white;

  @Option(
      names = "--names",
      paramLabel = "NAME",
      split = ",",
      description = "Names of the classes, in the order of the model's outputs.")
  private List<String> names = List.of();

  @Option(names = "--by-hand", description = "Compute by hand, not with Deeplearning4j.")
  private boolean byHand;

  @Option(names = "--compare", description = "Compute both ways, and compare layer by layer.")
  private boolean compare;

  @Option(
      names = "--feature-maps",
      paramLabel = "DIR",
      description = "Draw the feature maps before and after each pooling, as .svg files.")
  private Path drawings;

  @Option(names = "--json", description = "Print one object per image, as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    require(
        !compare || !byHand && drawings == null,
        "--compare computes both ways; leave out --by-hand and --feature-maps");
    KerasModel model = KerasModel.read(file);
    model.notes().forEach(note -> ArrayOptions.note(note + ".", terminal));
    PredictInput input = input(model);
    return compare ? compare(model, input, terminal) : predict(model, input, terminal);
  }

  private PredictInput input(KerasModel model) {
    require(white == null || white > 0, "--white must be above 0, usually 1 or 255; got %s", white);
    ModelImages images = white == null ? new ModelImages(model) : new ModelImages(model, white);
    int outputs = Math.max(2, model.network().classes().units());
    require(
        names.isEmpty() || names.size() == outputs,
        "--names must name each of the model's %s classes; got %s",
        outputs,
        names.size());
    PredictInput input =
        paths.isEmpty() || PredictInput.isDataSet(paths)
            ? PredictInput.ofDataSet(
                paths.isEmpty() ? BundledImages.folder() : paths.get(0), images, outputs)
            : PredictInput.ofFiles(paths, images, layout);
    return names.isEmpty() ? input : input.named(names);
  }

  private int compare(KerasModel model, PredictInput input, Terminal terminal) {
    FeatureMaps images = input.some(MOST_COMPARED).images();
    NetworkReport report =
        new NetworkReport(NetworkComparison.of(model.network(), model.weights(), images));
    terminal.out().print(json ? report.json() + "\n" : report.text(terminal.ink()));
    return report.passes() ? 0 : 1;
  }

  private int predict(KerasModel model, PredictInput input, Terminal terminal) {
    ConvolutionalNetwork network = model.network();
    FeatureMaps outputs =
        byHand
            ? new NetworkByHand(network, model.weights()).forward(input.images())
            : LibraryAnswers.of(network, model.weights(), input.images());
    List<Answer> answers = Answer.of(network, outputs);
    if (json) {
      terminal.out().println(PredictDocument.of(input, answers));
    } else {
      terminal
          .out()
          .printf(
              "%s, %s%n%s%n",
              Quantity.of(answers.size(), "image"),
              byHand ? "by hand" : "by Deeplearning4j",
              TextBlock.filled(network.toString(), Terminal.WIDTH));
      terminal.out().print(new PredictText(input, answers, terminal.ink()).text());
    }
    if (drawings != null) {
      int drawn = new FeatureMapDrawings(model, drawings).write(input.some(MOST_DRAWN));
      terminal.err().println(Quantity.of(drawn, "drawing") + " → " + Printable.of(drawings));
    }
    return 0;
  }
}
