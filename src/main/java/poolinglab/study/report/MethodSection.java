package poolinglab.study.report;

import poolinglab.figure.text.Quantity;
import poolinglab.study.ImageFacts;
import poolinglab.study.Machine;
import poolinglab.study.Settings;
import poolinglab.study.StudyResults;
import poolinglab.study.TimeMeasurement;
import poolinglab.study.Words;

/** How the figures came about, and what may be read into them. */
record MethodSection(String training, String judging, String costs) {
  private static final double EXAMPLE = 0.95;

  static MethodSection of(StudyResults results, Machine machine) {
    return new MethodSection(
        training(results.images(), results.plan().settings()) + kinds(results),
        judging(results),
        costs(machine));
  }

  private static String training(ImageFacts images, Settings settings) {
    return """
    Every network was trained on %s images of %s and tested on %s others, all of %d×%d pixels. It \
    saw the training images %s, in batches of %d, with Adam and a learning rate of %s, and was \
    trained %s. Seeds 1 to \
    %d determined the first weights and the order of the images; the same seed gives the same \
    result.\
    """
        .formatted(
            Quantity.count(images.training()),
            Words.list(images.classes()),
            Quantity.count(images.test()),
            images.shape().height(),
            images.shape().width(),
            settings.epochs() == 1 ? "once" : settings.epochs() + " times",
            settings.batchSize(),
            settings.learningRate(),
            settings.engine().description(),
            settings.seeds());
  }

  private static String kinds(StudyResults results) {
    return results.kindsOfMachines() == 1
        ? ""
        : " The trainings were done by machines of %d kinds, which round differently: last digits may depend on which machine a training ran on."
            .formatted(results.kindsOfMachines());
  }

  private static String judging(StudyResults results) {
    ImageFacts images = results.images();
    return """
    A difference counts as clear only when every seed of one network is above every seed of the \
    other, and when the means differ by more than the standard error of %s test images: \
    √(a·(1 − a)/%s), which is %s at an accuracy of %s. With fewer than 3 seeds nothing counts as \
    clear. It is a rule of thumb, not a proof: with 3 seeds, one of two equally good networks is \
    above the other 1 time in 10.\
    """
        .formatted(
            Quantity.count(images.test()),
            images.test(),
            Words.points(results.judge().standardError(EXAMPLE)),
            Words.percent(EXAMPLE));
  }

  private static String costs(Machine machine) {
    return """
    Parameters, multiply-accumulates and activations (float32) are counted from the layers; \
    pooling counts no multiplication. Times were measured separately, after all trainings, one network \
    at a time: in each of %d rounds every network was trained on %d batches, of which an epoch has \
    more, and classified a single image %d times, of which the median counts. They hold for \
    %s, with whatever else it was doing.\
    """
        .formatted(
            TimeMeasurement.ROUNDS,
            TimeMeasurement.BATCHES,
            TimeMeasurement.ANSWERS,
            machine.words());
  }
}
