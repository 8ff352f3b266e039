package poolinglab.lesson;

import static poolinglab.figure.text.Quantity.count;

import java.util.Locale;
import org.nd4j.linalg.dataset.DataSet;
import poolinglab.conformance.Nd4jArrays;
import poolinglab.dl4j.Dl4jNetwork;
import poolinglab.dl4j.Dl4jWeights;
import poolinglab.figure.text.TextTable;
import poolinglab.network.Batch;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.Ledger;
import poolinglab.network.TrainingByHand;
import poolinglab.network.TrainingByHand.Slope;

/** What training does: one step of the network with pooling, by hand, from its first weights. */
final class OneStep {
  /** So small that hardly any maximum changes its winner. */
  private static final float RISE = 0.001f;

  private OneStep() {}

  static void teach(Classroom classroom) {
    TrainingPlan plan = classroom.plan();
    ConvolutionalNetwork network =
        LessonNetworks.forImages(classroom.images())
            .pooled()
            .withSeed(plan.seed())
            .withLearningRate(plan.learningRate());
    DataSet first = classroom.images().set().trainingBatches(plan.batchSize(), plan.seed()).next();
    Batch batch =
        new Batch(
            Nd4jArrays.toFeatureMaps(first.getFeatures()),
            first.getLabels().argMax(1).toIntVector());
    var training = new TrainingByHand(network, Dl4jWeights.of(Dl4jNetwork.of(network).build()));
    Slope slope = training.slope(batch);
    int classes = network.classes().units();
    classroom.say(
        """
        What does training do? Before training, the network with pooling can only guess. Its loss on
        the first %d pictures, −ln of the probability that it gives the right class, is %s on
        average; giving each of %d classes the same probability costs ln %d = %s.

        Now ask of each weight: if it grew a little, what would the loss do? Here one weight of
        the first filter is raised by %s:\
        """
            .formatted(
                batch.labels().length,
                loss(slope.loss()),
                classes,
                classes,
                loss(Math.log(classes)),
                RISE));
    classroom.show(raised(training, batch, slope));
    String parameters = count(Ledger.of(network).parameters());
    classroom.ask(
        "How many times must the pictures go through the network to find the slopes of all %s weights?"
            .formatted(parameters),
        """
        If you raise one weight after the other, %s times. But going back through the layers once
        finds them all: each layer hands back what the one before it needs.\
        """
            .formatted(parameters));
    training.descend(slope.gradients());
    classroom.say(
        """
        Then every weight takes a small step against its slope. After this one step, the same
        pictures cost %s. Training is many such steps, each with other pictures.\
        """
            .formatted(loss(training.slope(batch).loss())));
  }

  /** The steepest weight of the first filter, tried and worked out. */
  private static TextTable raised(TrainingByHand training, Batch batch, Slope slope) {
    float[] weights = training.network().weights().get(0).values();
    float[] slopes = slope.gradients().get(0).values();
    int filter = weights.length / training.network().weights().get(0).biases().length;
    int steepest = 0;
    for (int k = 1; k < filter; k++) {
      steepest = Math.abs(slopes[k]) > Math.abs(slopes[steepest]) ? k : steepest;
    }
    float before = weights[steepest];
    weights[steepest] = before + RISE;
    double raised = training.slope(batch).loss();
    double rise = (double) weights[steepest] - before;
    weights[steepest] = before;
    return new TextTable("a weight of the first filter", "")
        .row("loss", digits(slope.loss(), 6))
        .row("loss with the weight raised", digits(raised, 6))
        .row("difference, divided by the rise", digits((raised - slope.loss()) / rise, 3))
        .row("slope by going back through the layers", digits(slopes[steepest], 3));
  }

  private static String loss(double value) {
    return digits(value, 3);
  }

  private static String digits(double value, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }
}
