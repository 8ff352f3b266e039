package poolinglab.example;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Max pooling with Deeplearning4j alone.
 *
 * <p>The library's pooling layer is called {@code SubsamplingLayer}. On its own it already makes a
 * network; it learns nothing, so there is nothing to train. Arrays have four dimensions: images in
 * the batch, channels, height, width.
 *
 * <p>You should see the same output as in the previous example, and 0 parameters. Then remove the
 * kernel size, and after that the stride instead: the library's defaults are a kernel of 1×1 and a
 * stride of 2×2, which is hardly ever what you want.
 */
public final class Example02PoolingWithDeeplearning4j {
  private Example02PoolingWithDeeplearning4j() {}

  public static void main(String[] arguments) {
    MultiLayerConfiguration configuration =
        new NeuralNetConfiguration.Builder()
            .list()
            .layer(
                new SubsamplingLayer.Builder(PoolingType.MAX).kernelSize(2, 2).stride(2, 2).build())
            .build();
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();

    INDArray image =
        Nd4j.createFromArray(1f, 3, 2, 9, 5, 4, 8, 6, -7, -1, 0, 2, -3, -2, 4, 1)
            .reshape(1, 1, 4, 4);
    INDArray output = network.output(image);

    System.out.println("output      " + output.toString().replaceAll("\\s+", " "));
    System.out.println("parameters  " + network.numParams());
  }
}
