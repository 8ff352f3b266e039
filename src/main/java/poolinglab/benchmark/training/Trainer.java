package poolinglab.benchmark.training;

/** Trains a network, pass by pass over all images. */
interface Trainer {
  int images();

  /** Sees every image once; returns the mean loss. */
  double pass();
}
