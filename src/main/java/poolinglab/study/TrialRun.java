package poolinglab.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import poolinglab.data.ImageSet;
import poolinglab.dl4j.Training;
import poolinglab.engine.Learner;
import poolinglab.network.ConvolutionalNetwork;
import poolinglab.network.NetworkText;
import poolinglab.study.TrialResult.EpochResult;
import poolinglab.study.TrialResult.PooledMap;

/** Trains one network and asks it everything. */
final class TrialRun {
  private final Settings settings;
  private final ImageSet images;
  private final int[] labels;

  /**
   * @param images in the tone of the trials to be run
   */
  TrialRun(Settings settings, ImageSet images) {
    this.settings = settings;
    this.images = images;
    this.labels = images.test().getLabels().argMax(1).toIntVector();
  }

  /**
   * The result of one trial; the same whenever it is run.
   *
   * @param progress hears how many images have been trained on
   */
  TrialResult run(Trial trial, LongConsumer progress) {
    ConvolutionalNetwork network =
        NetworkText.parse(trial.network())
            .withSeed(trial.seed())
            .withLearningRate(settings.learningRate());
    try (Learner learner =
        settings.engine().learner(network, images, settings.batchSize(), trial.seed())) {
      List<EpochResult> curve = train(learner, progress);
      INDArray tests = images.test().getFeatures();
      Optional<ShiftMap> shift =
          trial.shift() == 0
              ? Optional.empty()
              : Optional.of(shifts(trial).of(learner::predict, tests, labels));
      Optional<PooledMap> maps =
          trial.seed() == 1 ? FeatureMapProbe.of(network, learner, lastClass()) : Optional.empty();
      return new TrialResult(trial, curve, shift, maps, Arithmetic.of(settings.engine()));
    }
  }

  private List<EpochResult> train(Learner learner, LongConsumer progress) {
    List<EpochResult> curve = new ArrayList<>();
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      long before = (long) epoch * images.trainingCount();
      Training.Epoch done =
          learner.fit(1, batch -> progress.accept(before + batch.imagesDone())).get(0);
      int[] answers = Answers.of(learner::predict, images.test().getFeatures());
      curve.add(new EpochResult(done.score(), Answers.share(answers, labels)));
    }
    return curve;
  }

  /** What comes in at the border is what the background of the tone is. */
  private static ShiftSensitivity shifts(Trial trial) {
    return ShiftSensitivity.upTo(trial.shift()).filledWith(trial.tone() == Tone.INVERTED ? 1 : 0);
  }

  /** The first test image of the last class. */
  private INDArray lastClass() {
    int last = images.classNames().size() - 1;
    int index = 0;
    while (index < labels.length - 1 && labels[index] != last) {
      index++;
    }
    return images.test().getFeatures().get(NDArrayIndex.interval(index, index + 1)).dup();
  }
}
