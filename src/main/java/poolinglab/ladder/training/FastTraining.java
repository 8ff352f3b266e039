package poolinglab.ladder.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import poolinglab.geometry.GeometryException;
import poolinglab.geometry.Size;
import poolinglab.ladder.VectorApi;
import poolinglab.network.Batch;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkByHand;
import poolinglab.network.NetworkException;
import poolinglab.network.TrainingByHand;
import poolinglab.network.TrainingByHand.Slope;
import poolinglab.network.Weights;
import poolinglab.reference.FeatureMaps;

/**
 * The same training as {@link TrainingByHand}, as fast as this machine can: the same steps, whose
 * gradients differ by rounding alone.
 *
 * <pre>{@code
 * try (var training = new FastTraining(network, weights)) {
 *   for (Batch batch : batches) {
 *     double loss = training.step(batch);
 *   }
 *   FeatureMaps probabilities = training.forward(images);
 * }
 * }</pre>
 *
 * <p>The reference sums in double precision, this in float32: gradients are within 10⁻⁵ of the
 * largest gradient of their layer. A rung gives the same digits on every machine, with any number
 * of threads. After the first step nothing is allocated, unless a larger batch comes.
 */
public final class FastTraining implements AutoCloseable {
  private final TrainingByHand byHand;
  private final TrainingRung rung;
  private final List<PackedWeights> packed = new ArrayList<>();
  private final List<Weights> gradients = new ArrayList<>();
  private final List<Pass> passes = new ArrayList<>();
  private final List<Share> shares = new ArrayList<>();
  private final Crew crew;
  private final int classes;

  /** What the crew is working on. */
  private Batch batch;

  private FeatureMaps images;
  private float[] probabilities;

  /** On the fastest rung of this JVM, with all processors. Throws as the other constructor. */
  public FastTraining(ConvolutionalNetwork network, List<Weights> weights) {
    this(network, weights, TrainingRung.fastest(), Runtime.getRuntime().availableProcessors());
  }

  /**
   * Before the first step.
   *
   * @param weights to begin with, one for each convolution and dense layer; they are copied
   * @param threads at least 1; the naive rung uses one
   * @throws NetworkException as {@link TrainingByHand} does, or when the rung needs the Vector API
   *     and this JVM has none
   */
  public FastTraining(
      ConvolutionalNetwork network, List<Weights> weights, TrainingRung rung, int threads) {
    NetworkException.require(
        !rung.needsVectors() || VectorApi.isThere(),
        "the rung %s needs the Vector API; got a JVM without. Start java with --add-modules"
            + " jdk.incubator.vector.",
        rung);
    byHand = new TrainingByHand(network, weights);
    this.rung = rung;
    classes = network.classes().units();
    if (rung == TrainingRung.NAIVE) {
      crew = new Crew(1, (piece, member) -> {});
      return;
    }
    int block = rung.kernels().block();
    for (Weights own : byHand.network().weights()) {
      packed.add(PackedWeights.of(own, block));
      gradients.add(new Weights(new float[own.values().length], new float[own.biases().length]));
    }
    for (int i = 0; i < threads; i++) {
      passes.add(new Pass(network, rung, packed));
    }
    crew = new Crew(threads, this::work);
  }

  /** The network as it is now; the next step changes its weights. */
  public NetworkByHand network() {
    return byHand.network();
  }

  /**
   * Learns from one batch.
   *
   * @return its mean loss per image before the step, in nats
   * @throws GeometryException when the images or labels are not the network's
   */
  public double step(Batch next) {
    if (rung == TrainingRung.NAIVE) {
      return byHand.step(next);
    }
    double loss = computeGradients(next);
    byHand.descend(gradients);
    packed.forEach(PackedWeights::update);
    return loss;
  }

  /**
   * The loss of a batch and its gradients, which the next step overwrites. Throws as {@link #step}.
   */
  public Slope slope(Batch next) {
    return rung == TrainingRung.NAIVE
        ? byHand.slope(next)
        : new Slope(computeGradients(next), gradients);
  }

  /**
   * The probability of each class for each image. [N,C,H,W] → [N,classes,1,1]
   *
   * @throws GeometryException when the images are not the network's
   */
  public FeatureMaps forward(FeatureMaps all) {
    if (rung == TrainingRung.NAIVE || !fits(all)) {
      return network().forward(all);
    }
    images = all;
    probabilities = new float[Math.multiplyExact(all.batch(), classes)];
    crew.run(shares(all.batch()));
    images = null;
    return FeatureMaps.of(all.batch(), classes, Size.square(1), probabilities);
  }

  private double computeGradients(Batch next) {
    int images = next.images().batch();
    if (!fits(next)) {
      // The reference says what is wrong.
      byHand.slope(next);
    }
    while (shares.size() < shares(images)) {
      shares.add(new Share(packed));
    }
    batch = next;
    crew.run(shares(images));
    batch = null;
    return addUp(shares(images)) / images;
  }

  private void work(int piece, int member) {
    int from = piece * Share.IMAGES;
    if (images != null) {
      int end = Math.min(images.batch(), from + Share.IMAGES);
      passes.get(member).answer(images, from, end, probabilities);
      return;
    }
    int end = Math.min(batch.images().batch(), from + Share.IMAGES);
    passes.get(member).learn(batch, from, end, shares.get(piece));
  }

  /** In the order of the shares, whichever was ready first. */
  private double addUp(int count) {
    double loss = 0;
    for (int i = 0; i < gradients.size(); i++) {
      Arrays.fill(gradients.get(i).values(), 0);
      Arrays.fill(gradients.get(i).biases(), 0);
    }
    for (int s = 0; s < count; s++) {
      loss += shares.get(s).loss;
      for (int i = 0; i < gradients.size(); i++) {
        LayerShare share = shares.get(s).layers().get(i);
        add(share.weights(), gradients.get(i).values());
        add(share.biases(), gradients.get(i).biases());
      }
    }
    return loss;
  }

  private static void add(float[] share, float[] total) {
    for (int k = 0; k < total.length; k++) {
      total[k] += share[k];
    }
  }

  private static int shares(int images) {
    return (images + Share.IMAGES - 1) / Share.IMAGES;
  }

  private boolean fits(Batch next) {
    boolean fits = fits(next.images()) && next.labels().length == next.images().batch();
    for (int label : next.labels()) {
      fits &= label >= 0 && label < classes;
    }
    return fits;
  }

  private boolean fits(FeatureMaps given) {
    ConvolutionalNetwork expected = network().network();
    return given.channels() == expected.input().channels()
        && given.size().equals(expected.input().size());
  }

  /** Ends the threads. */
  @Override
  public void close() {
    crew.close();
  }
}
