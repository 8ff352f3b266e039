// hostile: raises a signal in its own process
// stopped by: allow-list
// says: sun.misc.Signal.raise is not allowed
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    sun.misc.Signal.raise(new sun.misc.Signal("TERM"));
    return image;
  }
}
