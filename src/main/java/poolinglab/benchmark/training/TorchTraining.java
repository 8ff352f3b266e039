package poolinglab.benchmark.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import poolinglab.UserException;
import poolinglab.benchmark.LinePeer;
import poolinglab.benchmark.PythonPeer;
import poolinglab.benchmark.Role;
import poolinglab.conformance.Nd4jArrays;
import poolinglab.file.ArrayFile;
import poolinglab.geometry.Border;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;
import poolinglab.geometry.WindowSpec;
import poolinglab.network.Convolution;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Dense;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
import poolinglab.reference.Activation;
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
    String question = question(task.description()).toString();
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

  private static ObjectNode question(ConvolutionalNetwork network) {
    ObjectNode question = new ObjectMapper().createObjectNode();
    question.put("batch", Feature.BATCH).put("learningRate", network.learningRate());
    ArrayNode layers = question.putArray("layers");
    for (NetworkLayer layer : network.layers()) {
      describe(layer, layers.addObject());
    }
    return question;
  }

  private static void describe(NetworkLayer layer, ObjectNode words) {
    if (layer instanceof Convolution convolution && isPlain(convolution)) {
      words.put("kind", "conv").put("filters", convolution.filters());
      window(layer, convolution.window(), words);
    } else if (layer instanceof Pool pool && isKnown(pool)) {
      words.put("kind", pool.pooling().word());
      window(layer, pool.window(), words);
    } else if (layer instanceof Dense dense && dense.equals(new Dense(dense.units()))) {
      words.put("kind", "dense").put("units", dense.units());
    } else {
      throw unknown(layer);
    }
  }

  private static boolean isPlain(Convolution convolution) {
    return convolution.activation() == Activation.RELU && convolution.bias();
  }

  private static boolean isKnown(Pool pool) {
    return pool.pooling() == PoolingKind.MAX
        || pool.pooling() == PoolingKind.AVERAGE && !pool.countPadding();
  }

  private static void window(NetworkLayer layer, WindowSpec window, ObjectNode words) {
    boolean same = window.border() == Border.SAME;
    boolean plain =
        window.padding().equals(Padding.NONE) && window.dilation().equals(Size.square(1));
    boolean sameAndLong =
        same && (layer instanceof Pool || !window.stride().equals(Size.square(1)));
    boolean rounds = window.border() == Border.CEIL || window.border() == Border.SAME_LOWER;
    if (!plain || sameAndLong || rounds) {
      throw unknown(layer);
    }
    words.put("same", same);
    words.putArray("kernel").add(window.kernelSize().height()).add(window.kernelSize().width());
    words.putArray("stride").add(window.stride().height()).add(window.stride().width());
  }

  private static UserException unknown(NetworkLayer layer) {
    return new UserException(
        "PyTorch takes part with convolutions, max and average pooling and dense layers, all with"
            + " their usual activation, and with the border same only where convolutions move by 1,"
            + " all without padding and dilation; got %s. Leave out the peers.",
        layer.word());
  }
}
