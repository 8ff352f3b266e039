// hostile: uses a language feature that Java 17 does not have
// stopped by: compiler
// says: error | preview | not supported
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return switch ((Object) image) {
      case float[][] rows when rows.length > 1 -> rows;
      default -> image;
    };
  }
}
