package poolinglab.coursework.xray;

/**
 * What an answer would throw. It has no stack trace, since a search makes a hundred thousand of
 * them; and it always has its message, which the virtual machine leaves out of its own where code
 * throws often.
 */
final class ModelFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String type;

  private ModelFault(Class<? extends RuntimeException> type, String message) {
    super(message, null, false, false);
    this.type = type.getName();
  }

  /** The class of the exception that it stands for. */
  String type() {
    return type;
  }

  /** The index, if an array of that length has it. */
  static int index(int index, int length) {
    if (index < 0 || index >= length) {
      throw new ModelFault(
          ArrayIndexOutOfBoundsException.class,
          "Index " + index + " out of bounds for length " + length);
    }
    return index;
  }

  static float get(float[] array, int index) {
    return array[index(index, array.length)];
  }

  static float get(float[][] array, int row, int column) {
    return get(array[index(row, array.length)], column);
  }

  static void set(float[][] array, int row, int column, float value) {
    float[] cells = array[index(row, array.length)];
    cells[index(column, cells.length)] = value;
  }

  /** A number that can be divided by. */
  static int divisor(int number) {
    if (number == 0) {
      throw new ModelFault(ArithmeticException.class, "/ by zero");
    }
    return number;
  }
}
