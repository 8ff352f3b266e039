package poolinglab.reference;

import poolinglab.geometry.GeometryException;

/**
 * Softmax with cross-entropy: how surprised the network is by the right classes, on average over
 * the batch. It is the loss that training makes small. [N,C,H,W] → one number, in nats
 *
 * <pre>{@code
 * loss = −1/N · Σ over n of ln softmax(input)[n, label[n]]
 *      = 1/N · Σ over n of (m + ln Σ over k of e^(input[n,k] − m) − input[n, label[n]])
 * }</pre>
 *
 * <p>m is the image's largest value, as in {@link Softmax}. (Goodfellow, Bengio, Courville: "Deep
 * Learning", 2016, section 6.2.2.3.)
 *
 * @param labels the right class of each image, from 0
 */
public record SoftmaxCrossEntropy(int[] labels) {

  /**
   * The mean loss of a batch. [N,C,H,W] → one number
   *
   * @param input the values before softmax, one for each class
   * @throws GeometryException when there is not one label for each image, or a label is not a class
   */
  public double forward(FeatureMaps input) {
    int classes = classes(input);
    double sum = 0;
    for (int n = 0; n < labels.length; n++) {
      int from = n * classes;
      double largest = Softmax.largest(input.values(), from, from + classes);
      double powers = Softmax.sumOfPowers(input.values(), from, from + classes, largest);
      sum = Exponential.ln(powers) + largest - input.values()[from + labels[n]] + sum;
    }
    return sum / labels.length;
  }

  /**
   * How the loss changes with each value: its probability, less 1 for the right class. [N,C,H,W] →
   * [N,C,H,W]
   *
   * <pre>{@code gradInput[n,k] = (softmax(input)[n,k] − (k is label[n] ? 1 : 0)) / N}</pre>
   *
   * <p>The N is that of the mean. All gradients of the network come from these, so that none of its
   * layers divides again.
   *
   * @param input what {@link #forward} was given
   * @throws GeometryException as {@link #forward}
   */
  public FeatureMaps backward(FeatureMaps input) {
    int classes = classes(input);
    FeatureMaps gradInput = input.withSize(input.size());
    for (int n = 0; n < labels.length; n++) {
      int from = n * classes;
      double largest = Softmax.largest(input.values(), from, from + classes);
      double powers = Softmax.sumOfPowers(input.values(), from, from + classes, largest);
      for (int k = 0; k < classes; k++) {
        double probability = Exponential.of(input.values()[from + k] - largest) / powers;
        double wanted = k == labels[n] ? 1 : 0;
        gradInput.values()[from + k] = (float) ((probability - wanted) / labels.length);
      }
    }
    return gradInput;
  }

  private int classes(FeatureMaps input) {
    int classes = input.values().length / input.batch();
    GeometryException.require(
        labels.length == input.batch(),
        "every image has one label; got %s for %s. Give as many.",
        labels.length,
        input.shape());
    for (int label : labels) {
      GeometryException.require(
          label >= 0 && label < classes,
          "a label is a class, from 0 to %s; got %s. Use the classes that the network has.",
          classes - 1,
          label);
    }
    return classes;
  }
}
