package poolinglab.study;

import poolinglab.network.Ledger;
import poolinglab.network.NetworkText;

/**
 * About how long trials take, compared with each other: time goes with what has to be moved through
 * memory, more than with the products.
 *
 * @param training how many images a network is trained on, once per epoch
 * @param test how many it is asked about after every epoch and every move
 */
record TrialCost(Settings settings, int training, int test) {
  /** Answering takes about a third of the time that training takes. */
  private static final int ANSWERING_IS_CHEAPER = 3;

  long of(Trial trial) {
    int side = 2 * trial.shift() + 1;
    int asked = settings.epochs() + (trial.shift() == 0 ? 0 : side * side);
    long trained = (long) settings.epochs() * training;
    return perImage(trial.network()) * (trained + (long) asked * test / ANSWERING_IS_CHEAPER);
  }

  /** Of measuring the times of a network. */
  long ofTiming(String network) {
    return perImage(network) * TimeMeasurement.imagesTrained(settings, training);
  }

  long perImage(String network) {
    return Ledger.of(NetworkText.parse(network)).activationBytes();
  }
}
