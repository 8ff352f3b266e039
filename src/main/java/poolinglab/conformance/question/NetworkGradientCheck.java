package poolinglab.conformance.question;

import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Shape;

/**
 * The gradient that Deeplearning4j computes for every parameter of a whole network, in double
 * precision, compared with central differences of its loss.
 *
 * @param parameters how many were compared: all
 * @param largestDifference of a derivative, over the larger of the two or 1e-3
 */
public record NetworkGradientCheck(long parameters, double largestDifference) {
  /** What double precision allows at this step. */
  public static final double BOUND = 1e-5;

  private static final double STEP = 1e-6;
  private static final double SMALL = 1e-3;
  private static final int IMAGES = 4;

  /** Checks all parameters of a network on a few random images. */
  public static NetworkGradientCheck of(ConvolutionalNetwork network, long seed) {
    MultiLayerNetwork model = Dl4jNetwork.of(network.withSeed(seed)).in(DataType.DOUBLE).build();
    DataSet images = randomImages(network, seed);
    model.setInput(images.getFeatures());
    model.setLabels(images.getLabels());
    model.computeGradientAndScore();
    double[] gradient = model.getGradientsViewArray().dup().data().asDouble();
    INDArray parameters = model.params();
    double largest = 0;
    for (int i = 0; i < gradient.length; i++) {
      double before = parameters.getDouble(i);
      double above = loss(model, images, parameters, i, before + STEP);
      double below = loss(model, images, parameters, i, before - STEP);
      parameters.putScalar(i, before);
      double slope = (above - below) / (2 * STEP);
      double given = gradient[i] / IMAGES;
      double scale = Math.max(SMALL, Math.max(Math.abs(slope), Math.abs(given)));
      largest = Math.max(largest, Math.abs(slope - given) / scale);
    }
    return new NetworkGradientCheck(gradient.length, largest);
  }

  private static double loss(
      MultiLayerNetwork model, DataSet images, INDArray parameters, int index, double value) {
    parameters.putScalar(index, value);
    return model.score(images, true);
  }

  private static DataSet randomImages(ConvolutionalNetwork network, long seed) {
    Random random = new Random(seed);
    Shape.Maps image = network.input();
    double[] pixels = new double[(int) (IMAGES * image.values())];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextDouble();
    }
    int classes = network.classes().units();
    INDArray labels = Nd4j.zeros(DataType.DOUBLE, IMAGES, classes);
    for (int i = 0; i < IMAGES; i++) {
      labels.putScalar(i, i % classes, 1);
    }
    return new DataSet(
        Nd4j.createFromArray(pixels)
            .reshape(IMAGES, image.channels(), image.size().height(), image.size().width()),
        labels);
  }

  public boolean passes() {
    return largestDifference <= BOUND;
  }
}
