package poolinglab.ladder.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import poolinglab.geometry.Padding;
import poolinglab.geometry.WindowGeometry;
import poolinglab.geometry.WindowSpec;
import poolinglab.network.Batch;
import poolinglab.network.Convolution;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Dense;
import poolinglab.network.GlobalPool;
import poolinglab.network.NetworkLayer;
import poolinglab.network.Pool;
import poolinglab.network.Shape;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.PoolingKind;

/** A network with the memory for one thread to take a few images forward and a gradient back. */
final class Pass {
  private final ConvolutionalNetwork network;
  private final TrainingRung rung;
  private final List<PackedWeights> packed;
  private final List<Stage> stages = new ArrayList<>();
  private final LaneMaps images;
  private final LaneMaps classes;
  private final SoftmaxLanes softmax;

  /**
   * @param packed the weights of each layer, shared by all passes
   */
  Pass(ConvolutionalNetwork network, TrainingRung rung, List<PackedWeights> packed) {
    this.network = network;
    this.rung = rung;
    this.packed = packed;
    images = maps(0);
    classes = addStages();
    softmax = new SoftmaxLanes(classes);
  }

  private LaneMaps addStages() {
    List<NetworkLayer> layers = network.layers();
    LaneMaps input = images;
    int learning = 0;
    for (int i = 0; i < layers.size(); i++) {
      NetworkLayer layer = layers.get(i);
      if (layer instanceof Convolution convolution && isFused(i)) {
        LaneMaps output = maps(++i + 1);
        Weighing pooled = Weighing.pooled(convolution, input, output);
        add(new FusedKernels(), pooled, input, output, learning++, false);
        input = output;
        continue;
      }
      LaneMaps output = maps(i + 1);
      if (layer instanceof Convolution || layer instanceof Dense) {
        boolean isLast = i == layers.size() - 1;
        add(rung.kernels(), Weighing.of(layer, input, output), input, output, learning++, isLast);
      } else {
        stages.add(pool(local(layer, input.shape()), input, output));
      }
      input = output;
    }
    return input;
  }

  private void add(
      Kernels kernels,
      Weighing weighing,
      LaneMaps input,
      LaneMaps output,
      int number,
      boolean isLast) {
    stages.add(
        new Weighed(
            kernels, weighing, input, output, packed.get(number), number, number > 0, isLast));
  }

  /** Whether layer i and the one after it are done at once. */
  private boolean isFused(int i) {
    return network.layers().get(i + 1) instanceof Pool pool
        && rung.fuses(pool, pool.geometry(network.shapes().get(i + 1)));
  }

  private static Pool local(NetworkLayer layer, Shape input) {
    return layer instanceof GlobalPool global
        ? new Pool(global.pooling(), global.p(), false, WindowSpec.ofKernel(input.size()))
        : (Pool) layer;
  }

  private PoolStage pool(Pool pool, LaneMaps input, LaneMaps output) {
    return rung.needsVectors() && pool.pooling() != PoolingKind.P_NORM
        ? new VectorPool(pool, input, output)
        : new ScalarPool(pool, input, output);
  }

  /** What layer i takes, with the margin that it needs. */
  private LaneMaps maps(int i) {
    Shape shape = network.shapes().get(i);
    Padding margin = Padding.NONE;
    if (i < network.layers().size() && network.layers().get(i) instanceof Convolution convolution) {
      WindowGeometry geometry = convolution.geometry(shape);
      margin = LaneMaps.margin(geometry.rows(), geometry.columns());
    }
    return LaneMaps.zeros(shape, margin, rung.kernels().lanes(), rung.kernels().block());
  }

  /** Forward and back with the images of one share: {@code from} to {@code end − 1}. */
  void learn(Batch batch, int from, int end, Share share) {
    share.clear();
    for (int first = from; first < end; first += images.lanes()) {
      int count = Math.min(images.lanes(), end - first);
      forward(batch.images(), first, count);
      share.loss += softmax.loss(batch.labels(), first, count);
      // What no layer with weights waits for is not worked out.
      for (int i = stages.size() - 1; i >= 0; i--) {
        if (stages.get(i) instanceof Weighed || learnsBefore(i)) {
          stages.get(i).backward(share);
        }
      }
    }
  }

  private boolean learnsBefore(int i) {
    for (int k = 0; k < i; k++) {
      if (stages.get(k) instanceof Weighed) {
        return true;
      }
    }
    return false;
  }

  /** The probabilities of images {@code from} to {@code end − 1}. [N,classes] */
  void answer(FeatureMaps all, int from, int end, float[] probabilities) {
    for (int first = from; first < end; first += images.lanes()) {
      int count = Math.min(images.lanes(), end - first);
      forward(all, first, count);
      softmax.probabilities(probabilities, first, count);
    }
  }

  private void forward(FeatureMaps all, int first, int count) {
    load(all, first, count);
    for (int i = 0; i < stages.size(); i++) {
      stages.get(i).forward();
    }
  }

  /** One image per lane; lanes without one get zeros. */
  private void load(FeatureMaps all, int first, int count) {
    int lanes = images.lanes();
    int width = all.size().width();
    int image = all.values().length / all.batch();
    int from = first * image;
    for (int channel = 0; channel < all.channels(); channel++) {
      for (int row = 0; row < all.size().height(); row++, from += width) {
        int to = images.at(channel, row, 0);
        if (count < lanes) {
          Arrays.fill(images.values(), to, to + width * lanes, 0);
        }
        for (int lane = 0; lane < count; lane++) {
          for (int column = 0; column < width; column++) {
            images.values()[to + column * lanes + lane] =
                all.values()[from + lane * image + column];
          }
        }
      }
    }
  }
}
