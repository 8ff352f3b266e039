package poolinglab.translate.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import poolinglab.file.ArrayFile;
import poolinglab.file.Layout;
import poolinglab.file.NpzFormat;
import poolinglab.network.NetworkByHand;
import poolinglab.network.NetworkException;
import poolinglab.reference.FeatureMaps;

@DisplayName("A network as a program in Python, with its weights,")
class PythonProgramsTest {
  private static final double TOLERANCE = 1e-5;
  private static final int NETWORKS = 100;

  private static final String PYTORCH =
      """
      import numpy, torch
      import os, runpy
      for folder in sorted(os.listdir("models")):
          os.chdir("models/" + folder)
          program = runpy.run_path("network.py")
          images = torch.from_numpy(numpy.load("images.npy"))
          numpy.save("answers.npy", program["predict"](images).numpy())
          os.chdir("../..")
      """;

  private static final String KERAS =
      """
      import numpy, keras
      import os, runpy
      for folder in sorted(os.listdir("models")):
          os.chdir("models/" + folder)
          model = runpy.run_path("network.py")["model"]
          images = numpy.load("images.npy")
          numpy.save("answers.npy", model.predict(images, verbose=0))
          if os.path.exists("network.keras"):
              again = keras.saving.load_model("network.keras").predict(images, verbose=0)
              assert (again == numpy.load("answers.npy")).all()
          os.chdir("../..")
      """;

  @TempDir private Path folder;

  @Test
  @DisplayName("gives our answers in PyTorch")
  void pytorch() throws IOException {
    List<RandomModel> models = write(Framework.PYTORCH, Layout.NCHW);
    assumeTrue(Python.run(PYTORCH, folder), "no Python here has PyTorch and NumPy");
    compare(models);
  }

  /** Takes minutes. */
  @Test
  @EnabledIfSystemProperty(
      named = "poolinglab.python",
      matches = ".+",
      disabledReason = "takes minutes: -Dpoolinglab.python=PROGRAM names a Python with Keras")
  @DisplayName("gives our answers in Keras, and so does its .keras file")
  void keras() throws IOException {
    List<RandomModel> models = write(Framework.KERAS, Layout.NHWC);
    for (int i = 0; i < models.size(); i++) {
      if (!Files.readString(folder(i).resolve("network.py")).contains("WindowPooling2D")) {
        NetworkByHand model = models.get(i).byHand();
        KerasWriter.write(
            Export.of(model.network()), model.weights(), folder(i).resolve("network.keras"));
      }
    }
    assumeTrue(Python.run(KERAS, folder), "this Python does not have Keras and NumPy");
    compare(models);
  }

  /** What a framework lacks is left out, but that must not be much. */
  private List<RandomModel> write(Framework framework, Layout layout) throws IOException {
    List<RandomModel> models = new ArrayList<>();
    int refused = 0;
    for (RandomModel model : RandomModel.of(NETWORKS, 23).toList()) {
      try {
        write(framework, layout, model, folder(models.size()));
        models.add(model);
      } catch (NetworkException lacking) {
        refused++;
      }
    }
    assertThat(refused).isLessThan(NETWORKS / 10);
    return models;
  }

  private Path folder(int number) {
    return folder.resolve("models").resolve("%03d".formatted(number));
  }

  private static void write(Framework framework, Layout layout, RandomModel model, Path here)
      throws IOException {
    String program =
        framework.program(Export.of(model.network()).withWeightsFile(Optional.of("weights.npz")));
    Files.createDirectories(here);
    Files.writeString(here.resolve("network.py"), program);
    var weights = framework.weights(model.network(), model.byHand().weights());
    NpzFormat.write(weights, here.resolve("weights.npz"));
    new ArrayFile(model.images(), 4, layout, List.of()).write(here.resolve("images.npy"));
  }

  private void compare(List<RandomModel> models) {
    for (int i = 0; i < models.size(); i++) {
      FeatureMaps theirs = ArrayFile.read(folder(i).resolve("answers.npy")).maps();
      FeatureMaps ours = models.get(i).answers();
      assertThat(theirs.values().length).isEqualTo(ours.values().length);
      for (int k = 0; k < ours.values().length; k++) {
        double scale = Math.max(1, Math.abs(ours.values()[k]));
        assertThat(theirs.values()[k] / scale)
            .as("answer %d of '%s'", k, models.get(i).network())
            .isCloseTo(ours.values()[k] / scale, within(TOLERANCE));
      }
    }
  }
}
