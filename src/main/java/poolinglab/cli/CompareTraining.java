package poolinglab.cli;

import static poolinglab.UserException.require;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import poolinglab.Meter;
import poolinglab.UserException;
import poolinglab.conformance.question.TrainingComparison;
import poolinglab.conformance.question.TrainingRun;
import poolinglab.conformance.report.TrainingCharts;
import poolinglab.conformance.report.TrainingReport;
import poolinglab.data.BundledImages;
import poolinglab.data.ImageSet;
import poolinglab.data.ImageSource;
import poolinglab.figure.drawing.Picture;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkText;

/** The options of {@code compare --training}, and what they do. */
final class CompareTraining {
  private static final int MOST_STEPS = 100_000;

  /** Few, so that many steps take little time. */
  private static final int BATCH = 16;

  @Option(
      names = "--training",
      paramLabel = "TEXT",
      description =
          "Train a whole network by hand and in Deeplearning4j, from weights drawn from the seed,"
              + " on the bundled images, and compare the loss of each step.")
  private String text;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description =
          "With --training: how many steps (default: 200; only the first 200 are judged).")
  private Integer steps;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "With --training: write two charts to this folder, losses and differences.")
  private Path folder;

  boolean given() {
    return text != null;
  }

  /**
   * @throws UserException when options that need --training are given without it, or are wrong
   */
  void check() {
    require(
        given() || steps == null && folder == null,
        "--steps and --output belong to --training; add it, or leave them out");
    require(
        steps == null || steps >= 1 && steps <= MOST_STEPS,
        "--steps must be from 1 to %s; got %s",
        MOST_STEPS,
        steps);
  }

  /**
   * Trains, and writes the charts.
   *
   * @throws UserException when the network does not fit the images, or a file cannot be written
   */
  TrainingReport run(long seed, Terminal terminal) throws Exception {
    ConvolutionalNetwork network = NetworkText.parse(text).withSeed(seed);
    ImageSet images = ImageSource.open(BundledImages.folder(), List.of());
    require(
        network.input().channels() == images.channels()
            && network.input().size().height() == images.height()
            && network.input().size().width() == images.width()
            && network.classes().units() == images.classNames().size(),
        "the bundled images are 28x28x1, of 3 classes; got the network '%s'; begin with 28x28x1 and"
            + " end with dense3",
        network);
    TrainingRun training = new TrainingRun(network);
    if (folder != null) {
      OutputFile.makeFolder(folder, "choose another with -o");
    }
    int count = steps == null ? TrainingComparison.JUDGED : steps;
    TrainingComparison comparison;
    try (Meter meter = Bars.on(terminal).start("training", count)) {
      comparison =
          training.of(images.trainingBatches(BATCH, seed), count, done -> meter.at(done, ""));
    }
    if (folder != null) {
      TrainingCharts charts = new TrainingCharts(comparison);
      write("training-losses.svg", charts.losses());
      write("training-differences.svg", charts.differences());
    }
    return new TrainingReport(comparison);
  }

  private void write(String name, Picture picture) {
    OutputFile.write(
        folder.resolve(name), picture.svg(), "free some space, or choose another folder with -o");
  }
}
