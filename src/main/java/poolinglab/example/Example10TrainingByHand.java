package poolinglab.example;

import java.util.List;
import java.util.Random;
import poolinglab.figure.NumberGrid;
import poolinglab.geometry.Border;
import poolinglab.geometry.Size;
import poolinglab.network.Batch;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.TrainingByHand;
import poolinglab.network.Weights;
import poolinglab.reference.FeatureMaps;

/**
 * What training does, without a library.
 *
 * <p>Every step takes a batch of images and asks of every weight: if it grew a little, how much
 * would the loss grow? That is its gradient, found by going back through the layers, the last
 * first. Then every weight takes a small step the other way. {@code TrainingByHand} is this loop;
 * each layer's way back is in {@code reference}, beside its way forward.
 *
 * <p>The images are lines, horizontal or vertical, and noise. Two filters of 3×3 start with random
 * weights. You should see the loss fall from about 0.7, which is guessing between two classes,
 * towards 0, and the filters become what tells the lines apart: rows of one sign for horizontal
 * lines, columns for vertical ones.
 */
public final class Example10TrainingByHand {
  private static final Size IMAGE = Size.square(8);
  private static final int BATCH = 16;
  private static final int STEPS = 200;

  private Example10TrainingByHand() {}

  public static void main(String[] arguments) {
    ConvolutionalNetwork network =
        ConvolutionalNetwork.on(8, 8, 1)
            .convolution(2, 3)
            .maxPool(2)
            .globalMaxPool()
            .dense(2)
            .withBorder(Border.SAME)
            .withLearningRate(0.02);
    Random random = new Random(7);
    List<Weights> weights = List.of(draw(2, 9, random), draw(2, 2, random));
    var training = new TrainingByHand(network, weights);

    System.out.println(network);
    showFilters("The filters before:", weights.get(0));
    System.out.println("step   loss   right of 100 new lines");
    for (int step = 1; step <= STEPS; step++) {
      double loss = training.step(lines(BATCH, random));
      if (step == 1 || step % 40 == 0) {
        System.out.printf("%4d  %.3f   %d%n", step, loss, right(training, lines(100, random)));
      }
    }
    showFilters("The filters after:", training.network().weights().get(0));
  }

  /** Vertical lines are class 1, horizontal ones class 0. */
  private static Batch lines(int count, Random random) {
    FeatureMaps images = FeatureMaps.zeros(count, 1, IMAGE);
    int[] labels = new int[count];
    for (int n = 0; n < count; n++) {
      labels[n] = random.nextInt(2);
      int where = random.nextInt(8);
      for (int k = 0; k < 64; k++) {
        int place = labels[n] == 1 ? k % 8 : k / 8;
        images.values()[n * 64 + k] = (place == where ? 1 : 0) + 0.3f * random.nextFloat();
      }
    }
    return new Batch(images, labels);
  }

  private static Weights draw(int units, int inputs, Random random) {
    float[] values = new float[units * inputs];
    for (int k = 0; k < values.length; k++) {
      values[k] = 0.6f * random.nextFloat() - 0.3f;
    }
    return new Weights(values, new float[units]);
  }

  private static int right(TrainingByHand training, Batch batch) {
    float[] probabilities = training.network().forward(batch.images()).values();
    int right = 0;
    for (int n = 0; n < batch.labels().length; n++) {
      int guess = probabilities[2 * n + 1] > probabilities[2 * n] ? 1 : 0;
      right += guess == batch.labels()[n] ? 1 : 0;
    }
    return right;
  }

  private static void showFilters(String title, Weights weights) {
    float[] rounded = weights.values().clone();
    for (int k = 0; k < rounded.length; k++) {
      rounded[k] = Math.round(100 * rounded[k]) / 100f;
    }
    FeatureMaps filters = FeatureMaps.of(2, 1, Size.square(3), rounded);
    var second = NumberGrid.of(filters.plane(1).rows());
    System.out.println("\n" + title);
    System.out.println(NumberGrid.of(filters.plane(0).rows()).beside(second, 4));
  }
}
