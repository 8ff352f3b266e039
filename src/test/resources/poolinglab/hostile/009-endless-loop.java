// hostile: never returns and allocates nothing
// stopped by: process
// says: did not return within
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    int turns = 0;
    while (turns < 1 || image != null) {
      turns = 1;
    }
    return image;
  }
}
