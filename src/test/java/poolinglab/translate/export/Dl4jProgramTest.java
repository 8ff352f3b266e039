package poolinglab.translate.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.dl4j.Dl4jWeights;
import poolinglab.file.NpzFormat;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.LayerKind;
import poolinglab.network.NetworkException;
import poolinglab.network.NetworkLayer;
import poolinglab.network.NetworkText;
import poolinglab.network.RandomNetworks;
import poolinglab.network.Shape;

@DisplayName("A network as a program for Deeplearning4j")
class Dl4jProgramTest {
  private static final List<ConvolutionalNetwork> NETWORKS =
      RandomNetworks.of(30, 23)
          .filter(network -> !libraryFailsAtThe(network.layers().get(0)))
          .toList();

  @TempDir private Path folder;

  /** Its layers of activation and dropout expect a workspace, which images are not in. */
  private static boolean libraryFailsAtThe(NetworkLayer first) {
    return first.kind() == LayerKind.ACTIVATION || first.kind() == LayerKind.DROPOUT;
  }

  @Test
  @DisplayName("compiles without a warning, begins with our weights, and loads others")
  void builds() throws Exception {
    for (int i = 0; i < NETWORKS.size(); i++) {
      write(Optional.empty(), NETWORKS.get(i), "Plain" + i);
      Path weights = folder.resolve(i + ".npz");
      var other = Dl4jNetwork.of(NETWORKS.get(i).withSeed(7)).build();
      NpzFormat.write(Framework.DL4J.weights(NETWORKS.get(i), Dl4jWeights.of(other)), weights);
      write(Optional.of(weights.toString()), NETWORKS.get(i), "Loaded" + i);
    }
    compile();
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      for (int i = 0; i < NETWORKS.size(); i++) {
        check(NETWORKS.get(i), built(loader, "Plain" + i));
        check(NETWORKS.get(i).withSeed(7), built(loader, "Loaded" + i));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"relu", "leaky0.1", "dropout0.5"})
  @DisplayName("is refused where the library's layer fails on the images themselves")
  void refuses(String first) {
    var network = NetworkText.parse("4x4x1 " + first + " dense2");
    assertThatExceptionOfType(NetworkException.class)
        .isThrownBy(() -> Framework.DL4J.program(Export.of(network)))
        .withMessageContaining("fail if they come first, on the images themselves; got '4x4x1 ");
  }

  private void write(Optional<String> weights, ConvolutionalNetwork network, String name)
      throws IOException {
    String program =
        Framework.DL4J.program(Export.of(network).withWeightsFile(weights).withClassName(name));
    assertThat(program.lines()).allMatch(line -> line.length() <= 80 || line.contains(".npz"));
    Files.writeString(folder.resolve(name + ".java"), program);
  }

  private void compile() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        new ArrayList<>(
            List.of("-proc:none", "-Xlint:all,-classfile,-path,-processing", "-Werror"));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    try (var files = Files.newDirectoryStream(folder, "*.java")) {
      files.forEach(file -> arguments.add(file.toString()));
    }
    assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new))).isZero();
  }

  private static MultiLayerNetwork built(ClassLoader loader, String name) throws Exception {
    return (MultiLayerNetwork) loader.loadClass(name).getMethod("build").invoke(null);
  }

  private static void check(ConvolutionalNetwork network, MultiLayerNetwork theirs) {
    MultiLayerNetwork ours = Dl4jNetwork.of(network).build();
    assertThat(theirs.params()).as(network.toString()).isEqualTo(ours.params());
    if (!network.toString().contains("gelu")) {
      Shape.Maps input = network.input();
      INDArray images = Nd4j.rand(2, input.channels(), input.size().height(), input.size().width());
      assertThat(theirs.output(images.dup())).as(network.toString()).isEqualTo(ours.output(images));
    }
  }
}
