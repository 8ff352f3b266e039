package poolinglab.coursework.xray;

/**
 * What an exercise calls its numbers, so that a sentence fits the learner's code.
 *
 * @param kernel the window's side, as {@code kernel} or {@code 2}
 * @param stride how far the window moves
 * @param padded whether there is padding
 */
record Words(String kernel, String stride, boolean padded) {
  /** Where the window of index {@code i} starts. */
  String begin() {
    return "i · " + stride + (padded ? " − padding" : "");
  }

  /** How many windows there are along a side. */
  String count() {
    if (!stride.equals("stride")) {
      return "size / 2";
    }
    return "(size" + (padded ? " + 2 · padding" : "") + " − kernel) / stride + 1";
  }

  /** The text with the exercise's own words for kernel and stride. */
  String in(String text) {
    return text.replace("{k}", kernel).replace("{s}", stride);
  }
}
