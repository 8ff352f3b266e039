// hostile: writes commands for the terminal into the error message
// stopped by: compiler
// says: not a statement | illegal character
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    [2J image;
    return image;
  }
}
