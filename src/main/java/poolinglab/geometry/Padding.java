package poolinglab.geometry;

/**
 * Cells around an image, in rows and columns; they hold no value. Most paddings are the same at
 * both ends of an axis ({@link #of}); ONNX, TensorFlow and Caffe also know others.
 */
public record Padding(int top, int left, int bottom, int right) {
  public static final Padding NONE = new Padding(0, 0, 0, 0);

  /** As many rows above as below, and as many columns on the left as on the right. */
  public static Padding of(Size perSide) {
    return new Padding(perSide.height(), perSide.width(), perSide.height(), perSide.width());
  }

  /**
   * Reads {@code 1} (all four sides), {@code 1x2} (1 row above and below, 2 columns left and right)
   * or {@code 1,0,2,1} (top, left, bottom, right).
   *
   * @throws GeometryException if the text is none of them
   */
  public static Padding parse(String text) {
    if (!text.contains(",")) {
      try {
        return of(Size.parse(text));
      } catch (GeometryException unreadable) {
        throw unreadable(text);
      }
    }
    String[] sides = text.split(",", -1);
    if (sides.length != 4) {
      throw unreadable(text);
    }
    try {
      return new Padding(
          Integer.parseInt(sides[0]),
          Integer.parseInt(sides[1]),
          Integer.parseInt(sides[2]),
          Integer.parseInt(sides[3]));
    } catch (NumberFormatException notANumber) {
      throw unreadable(text);
    }
  }

  private static GeometryException unreadable(String text) {
    return new GeometryException(
        "a padding is one whole number, two (height first) or four (top, left, bottom, right);"
            + " got '%s'. Write 1, 1x2 or 1,0,2,1.",
        text);
  }

  /**
   * Whether both ends of each axis have the same: {@code top = bottom} and {@code left = right}.
   */
  public boolean isSymmetric() {
    return top == bottom && left == right;
  }

  /** Rows above and columns on the left, as a size. */
  public Size topLeft() {
    return new Size(top, left);
  }

  /** Rows below and columns on the right, as a size. */
  public Size bottomRight() {
    return new Size(bottom, right);
  }

  /** {@code 1×2} where it is symmetric, else {@code 1,0,2,1}: top, left, bottom, right. */
  @Override
  public String toString() {
    return isSymmetric() ? topLeft().toString() : top + "," + left + "," + bottom + "," + right;
  }
}
