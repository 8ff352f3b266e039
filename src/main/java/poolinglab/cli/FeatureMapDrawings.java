package poolinglab.cli;

import java.nio.file.Path;
import java.util.List;
import poolinglab.UserException;
import poolinglab.figure.MapsBeforeAfter;
import poolinglab.network.LayerKind;
import poolinglab.network.NetworkByHand;
import poolinglab.network.NetworkLayer;
import poolinglab.reference.FeatureMaps;
import poolinglab.translate.keras.KerasModel;

/** Files with the feature maps before and after each pooling of a model. */
record FeatureMapDrawings(KerasModel model, Path folder) {

  /**
   * Writes a drawing for each image and each pooling by windows.
   *
   * @return how many
   */
  int write(PredictInput input) {
    List<NetworkLayer> layers = model.network().layers();
    UserException.require(
        layers.stream().anyMatch(layer -> layer.kind() == LayerKind.POOLING),
        "the model has no pooling to draw feature maps before and after");
    var network = new NetworkByHand(model.network(), model.weights());
    OutputFile.makeFolder(folder, "choose another");
    int drawn = 0;
    for (int i = 0; i < input.names().size(); i++) {
      String image = plain(input.names().get(i));
      List<FeatureMaps> maps = network.activations(input.image(i));
      for (int layer = 0; layer < layers.size(); layer++) {
        if (layers.get(layer).kind() == LayerKind.POOLING) {
          String word = layers.get(layer).word();
          String title = "%s, layer %d, %s".formatted(image, layer + 1, word);
          write(
              "%02d-%s-layer%d-%s.svg".formatted(i + 1, image, layer + 1, plain(word)),
              MapsBeforeAfter.of(title, maps.get(layer), maps.get(layer + 1)).svg());
          drawn++;
        }
      }
    }
    return drawn;
  }

  /** The last part of a path, in letters that every file system takes. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^[-.]+|-+$", "");
  }

  private void write(String name, String svg) {
    OutputFile.write(folder.resolve(name), svg, "choose a folder that is yours and has space");
  }
}
