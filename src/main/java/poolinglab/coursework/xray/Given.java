package poolinglab.coursework.xray;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments of a call in words.
 *
 * @param names the parameters' names, as far as they are known
 */
record Given(List<String> names) {

  /** “image 3×4, kernel 2”. */
  String words(List<Object> arguments) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      parts.add(words(name(i, "an array of"), arguments.get(i)));
    }
    return String.join(", ", parts);
  }

  /** The name of an array among the parameters. */
  String name(int index) {
    return name(index, "argument " + (index + 1));
  }

  private String name(int index, String otherwise) {
    return index < names.size() ? names.get(index) : otherwise;
  }

  private String words(String name, Object argument) {
    if (argument instanceof int[] numbers) {
      return name + " " + Arrays.toString(numbers);
    }
    if (argument.getClass().isArray()) {
      String size = size(argument);
      return name + (size.contains("value") ? " of " : " ") + size;
    }
    String text = value(argument);
    return names.isEmpty() ? text : name + " " + text;
  }

  /** “3×4”, or “12 values” for an array of one dimension. */
  static String size(Object array) {
    String shape = Leaves.shape(array);
    return shape.matches("\\d+") ? shape + (shape.equals("1") ? " value" : " values") : shape;
  }

  /** A number or a word. */
  static String value(Object value) {
    return String.valueOf(value).replace('-', '−');
  }
}
