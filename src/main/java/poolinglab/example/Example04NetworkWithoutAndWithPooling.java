package poolinglab.example;

import org.deeplearning4j.nn.conf.inputs.InputType;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.geometry.Border;
import poolinglab.network.ConvolutionalNetwork;

/**
 * The lesson's two networks, and the library's own summary of each.
 *
 * <p>{@code ConvolutionalNetwork} only describes; {@code Dl4jNetwork} turns it into
 * Deeplearning4j's {@code MultiLayerNetwork}. Open {@code Dl4jLayers} in the package dl4j: it shows
 * the library's builder for each layer.
 *
 * <p>You should see 36,023 parameters without pooling and 1,868 with it. In the second table the
 * pooling layers have none, and still the dense layer has become small.
 */
public final class Example04NetworkWithoutAndWithPooling {
  private Example04NetworkWithoutAndWithPooling() {}

  public static void main(String[] arguments) {
    ConvolutionalNetwork without =
        ConvolutionalNetwork.on(28, 28, 1)
            .convolution(5, 3)
            .convolution(15, 3)
            .dense(3)
            .withBorder(Border.SAME);
    ConvolutionalNetwork with =
        ConvolutionalNetwork.on(28, 28, 1)
            .convolution(5, 3)
            .maxPool(2)
            .convolution(15, 3)
            .maxPool(2)
            .dense(3);

    for (ConvolutionalNetwork network : new ConvolutionalNetwork[] {without, with}) {
      System.out.println(network);
      System.out.println(
          Dl4jNetwork.of(network).build().summary(InputType.convolutional(28, 28, 1)));
    }
  }
}
