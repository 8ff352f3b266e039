// hostile: looks at who calls it
// stopped by: allow-list
// says: StackWalker
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return StackWalker.getInstance().walk(frames -> frames.count()) > 3 ? image : null;
  }
}
