package poolinglab.benchmark.training;

import java.nio.file.Path;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import poolinglab.UserException;
import poolinglab.benchmark.PythonPeer;
import poolinglab.benchmark.Role;
import poolinglab.conformance.Nd4jArrays;
import poolinglab.file.ArrayFile;
import poolinglab.file.Json;
import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.network.Convolution;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Dense;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
import poolinglab.process.LinePeer;
import poolinglab.reference.PoolingKind;

/** The same network in PyTorch, with Adam and batches of the same size, from other weights. */
final class TorchTraining {
  private static final String SCRIPT = "torch_training.py";

  private TorchTraining() {}

  /**
   * Starts it.
   *
   * @throws UserException when there is no PyTorch, or it has no such layer
   */
  static Rival start(String python, Task task) {
    String question = Json.line(Question.of(task.description()));
    LinePeer peer = PythonPeer.start(python, TorchTraining.class, SCRIPT, List.of());
    DataSet training = task.open().training();
    write(training.getFeatures(), peer.folder().resolve("images.npy"));
    write(
        training
            .getLabels()
            .argMax(1)
            .castTo(training.getFeatures().dataType())
            .reshape(training.numExamples(), 1, 1, 1),
        peer.folder().resolve("labels.npy"));
    peer.ask(question);
    return new Rival(peer.greeting(), Role.PEER, false, training.numExamples(), peer);
  }

  private static void write(INDArray values, Path file) {
    new ArrayFile(Nd4jArrays.toFeatureMaps(values), 4).write(file);
  }

  /** What the script reads: the network, and how to train it. */
  private record Question(int batch, double learningRate, List<Layer> layers) {
    static Question of(ConvolutionalNetwork network) {
      return new Question(
          Feature.BATCH, network.learningRate(), network.layers().stream().map(Layer::of).toList());
    }
  }

  /** A layer; what its kind has not is left out. */
  private record Layer(
      String kind,
      Integer filters,
      Integer units,
      Boolean same,
      List<Integer> kernel,
      List<Integer> stride) {
    static Layer of(NetworkLayer layer) {
      if (layer instanceof Convolution convolution && convolution.isUsual()) {
        return sliding(layer, "conv", convolution.filters(), convolution.window());
      }
      if (layer instanceof Pool pool && isKnown(pool)) {
        return sliding(layer, pool.pooling().word(), null, pool.window());
      }
      if (layer instanceof Dense dense && dense.isUsual()) {
        return new Layer("dense", null, dense.units(), null, null, null);
      }
      throw unknown(layer);
    }

    private static Layer sliding(
        NetworkLayer layer, String kind, Integer filters, WindowSpec window) {
      if (!isKnown(layer, window)) {
        throw unknown(layer);
      }
      boolean same = window.border() == Border.SAME;
      return new Layer(kind, filters, null, same, pair(window.kernelSize()), pair(window.stride()));
    }

    private static List<Integer> pair(Size size) {
      return List.of(size.height(), size.width());
    }
  }

  private static boolean isKnown(Pool pool) {
    return pool.pooling() == PoolingKind.MAX
        || pool.pooling() == PoolingKind.AVERAGE && !pool.countPadding();
  }

  private static boolean isKnown(NetworkLayer layer, WindowSpec window) {
    boolean plain =
        window.padding().equals(Padding.NONE) && window.dilation().equals(Size.square(1));
    boolean sameAndLong =
        window.border() == Border.SAME
            && (layer instanceof Pool || !window.stride().equals(Size.square(1)));
    boolean rounds = window.border() == Border.CEIL || window.border() == Border.SAME_LOWER;
    return plain && !sameAndLong && !rounds;
  }

  private static UserException unknown(NetworkLayer layer) {
    return new UserException(
        "PyTorch takes part with convolutions, max and average pooling and dense layers, all "
            + "with their usual activation and without padding or dilation, and with border "
            + "same only where convolutions move by 1; got %s. Leave out the peers.",
        layer.word());
  }
}
