// hostile: never comes to the method
// stopped by: process
// says: did not return within
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return image;
  }

  static final long TURNS = spin();

  static long spin() {
    long turns = 0;
    while (turns >= 0) {
      turns = (turns + 1) & 1023;
    }
    return turns;
  }
}
