package poolinglab.study;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import poolinglab.dl4j.NativeThreads;

/** How long a network takes to answer about one image alone. */
final class Latency {
  private static final int UNTIMED = 10;
  private static final int TIMED = 40;
  private static final double NANOSECONDS_A_MILLISECOND = 1e6;

  private Latency() {}

  /**
   * The median of several answers, after some that are not counted.
   *
   * @param image [1,C,H,W]
   */
  static double milliseconds(MultiLayerNetwork model, INDArray image) {
    return Median.of(NativeThreads.one(() -> times(model, image)));
  }

  private static List<Double> times(MultiLayerNetwork model, INDArray image) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < UNTIMED + TIMED; i++) {
      long start = System.nanoTime();
      model.output(image);
      if (i >= UNTIMED) {
        times.add((System.nanoTime() - start) / NANOSECONDS_A_MILLISECOND);
      }
    }
    return times;
  }
}
