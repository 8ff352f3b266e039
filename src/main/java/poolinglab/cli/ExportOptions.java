package poolinglab.cli;

import static poolinglab.UserException.require;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Option;
import poolinglab.Printable;
import poolinglab.file.NpzFormat;
import poolinglab.file.WholeFile;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Weights;
import poolinglab.translate.export.Export;
import poolinglab.translate.export.Framework;
import poolinglab.translate.export.KerasWriter;
import poolinglab.translate.keras.KerasModel;

/** The options that take a network to another framework. */
final class ExportOptions {
  @Option(
      names = "--as",
      paramLabel = "FRAMEWORK",
      description = "Print the network as a program for keras, pytorch or dl4j instead.")
  private Framework framework;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description =
          "With --as: also write the weights, to a .npz (or with keras a .weights.h5) that the"
              + " program loads.")
  private Path weightsFile;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "With --as: write the program to a .py or .java, or with keras the network and its"
              + " weights to a .keras.")
  private Path output;

  /** Whether there is to be a program or model; checks the options. */
  boolean wanted() {
    if (framework == null) {
      require(
          weightsFile == null && output == null,
          "%s writes what another framework reads; add --as keras, pytorch or dl4j",
          weightsFile == null ? "--output" : "--weights");
      return false;
    }
    checkOutput();
    checkWeights();
    return true;
  }

  private void checkOutput() {
    String ending = framework == Framework.DL4J ? ".java" : ".py";
    require(
        output == null || hasEnding(output, ending) || isModel(),
        "a program for %s is written to a %s file%s; got %s",
        name(),
        ending,
        framework == Framework.KERAS ? ", a model to a .keras" : "",
        Printable.of(output));
    require(
        framework != Framework.DL4J || SourceVersion.isName(className()),
        "a Java file is named after its class, so its name must be one; got %s. Use for example"
            + " Lesson.java",
        Printable.of(output));
  }

  private void checkWeights() {
    boolean fits =
        weightsFile == null
            || hasEnding(weightsFile, ".npz")
            || framework == Framework.KERAS && hasEnding(weightsFile, ".weights.h5");
    require(
        fits,
        "weights for %s are written to a .npz%s; got %s",
        name(),
        framework == Framework.KERAS ? " or a .weights.h5" : " file",
        Printable.of(weightsFile));
    require(
        weightsFile == null || !isModel(),
        "a .keras file has the weights in it; leave out --weights, or write the program to a .py");
  }

  private boolean isModel() {
    return framework == Framework.KERAS && output != null && hasEnding(output, ".keras");
  }

  private static boolean hasEnding(Path file, String ending) {
    return file.toString().endsWith(ending);
  }

  private String name() {
    return framework.name().toLowerCase(Locale.ROOT);
  }

  private String className() {
    return output == null
        ? "Network"
        : output.getFileName().toString().replaceFirst("\\.java$", "");
  }

  /**
   * Writes what is wanted.
   *
   * @param weights looked up only where they are written
   */
  void write(GivenNetwork given, Supplier<List<Weights>> weights, Terminal terminal) {
    ConvolutionalNetwork network = given.network();
    Export export =
        Export.of(network)
            .withRescaling(given.model().flatMap(KerasModel::rescaling))
            .withWeightsFile(Optional.ofNullable(weightsFile).map(Path::toString))
            .withClassName(className());
    if (isModel()) {
      List<Weights> all = weights.get();
      write(output, () -> KerasWriter.write(export, all, output));
    } else {
      String program = framework.program(export);
      if (weightsFile != null) {
        List<Weights> all = weights.get();
        write(weightsFile, () -> writeWeights(network, all));
      }
      if (output == null) {
        terminal.out().print(program);
      } else {
        write(output, () -> WholeFile.write(output, program.getBytes(StandardCharsets.UTF_8)));
      }
    }
    for (Path file : new Path[] {weightsFile, output}) {
      if (file != null) {
        terminal.err().println(network + " → " + Printable.of(file));
      }
    }
  }

  private void writeWeights(ConvolutionalNetwork network, List<Weights> weights)
      throws IOException {
    if (hasEnding(weightsFile, ".npz")) {
      NpzFormat.write(framework.weights(network, weights), weightsFile);
    } else {
      KerasWriter.writeWeights(network, weights, weightsFile);
    }
  }

  private static void write(Path file, OutputFile.Writing writing) {
    OutputFile.write(file, writing, "choose a folder that exists, is yours and has space");
  }
}
