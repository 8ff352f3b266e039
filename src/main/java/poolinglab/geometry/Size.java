package poolinglab.geometry;

/**
 * A height and a width, in cells. Also used for whatever comes in such pairs: kernel size, stride,
 * dilation. Height comes first everywhere: {@code 3x2} is 3 rows of 2.
 */
public record Size(int height, int width) {

  /** The same height and width. */
  public static Size square(int side) {
    return new Size(side, side);
  }

  /**
   * Reads {@code 3} (3×3) or {@code 3x2} (height 3, width 2).
   *
   * @throws GeometryException when the text is neither
   */
  public static Size parse(String text) {
    if (!text.matches("-?[0-9]+([x×]-?[0-9]+)?")) {
      throw unreadable(text);
    }
    String[] sides = text.split("[x×]");
    try {
      int height = Integer.parseInt(sides[0]);
      return new Size(height, sides.length == 1 ? height : Integer.parseInt(sides[1]));
    } catch (NumberFormatException tooLarge) {
      throw unreadable(text);
    }
  }

  private static GeometryException unreadable(String text) {
    return new GeometryException(
        "a size is a whole number or two of them, height first; got '%s'. Write 3 for 3×3, or 3x2"
            + " for height 3 and width 2.",
        text);
  }

  /** {@code height · width}; never overflows. */
  public long cells() {
    return (long) height * width;
  }

  /** Whether both sides are at least {@code least}. */
  public boolean isAtLeast(int least) {
    return height >= least && width >= least;
  }

  @Override
  public String toString() {
    return height + "×" + width;
  }
}
