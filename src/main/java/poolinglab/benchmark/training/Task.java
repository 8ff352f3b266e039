package poolinglab.benchmark.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import poolinglab.data.ImageSet;
import poolinglab.data.ImageSource;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkText;

/**
 * What every contestant trains, and on which images.
 *
 * @param network as a network text
 * @param images a folder that {@link ImageSource} reads
 * @param classes the labels that take part; empty for all
 */
public record Task(String network, Path images, List<Integer> classes) {

  /** The network, to be built. */
  ConvolutionalNetwork description() {
    return NetworkText.parse(network);
  }

  /** Reads the images. */
  ImageSet open() {
    return ImageSource.open(images, classes);
  }

  /** What {@link #of} reads. */
  List<String> arguments() {
    String labels = classes.stream().map(String::valueOf).collect(Collectors.joining(","));
    return List.of(network, images.toAbsolutePath().toString(), labels);
  }

  static Task of(String network, String images, String classes) {
    List<Integer> labels =
        Arrays.stream(classes.split(","))
            .filter(label -> !label.isEmpty())
            .map(Integer::valueOf)
            .toList();
    return new Task(network, Path.of(images), labels);
  }
}
