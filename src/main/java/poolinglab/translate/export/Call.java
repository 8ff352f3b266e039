package poolinglab.translate.export;

import java.util.ArrayList;
import java.util.List;
import poolinglab.file.Json;
import poolinglab.geometry.Padding;
import poolinglab.geometry.Size;

/** A call in Python: {@code nn.Conv2d(1, 5, 3, stride=2)}. */
record Call(String function, List<String> arguments) {

  static Call of(String function, Object... arguments) {
    Call call = new Call(function, List.of());
    for (Object argument : arguments) {
      call = call.and(literal(argument));
    }
    return call;
  }

  Call with(String name, Object value) {
    return and(name + "=" + literal(value));
  }

  /** The same where the value is what is assumed without it. */
  Call with(String name, Object value, Object usual) {
    return value.equals(usual) ? this : with(name, value);
  }

  /** The same with one argument more, as code. */
  Call and(String argument) {
    List<String> more = new ArrayList<>(arguments);
    more.add(argument);
    return new Call(function, List.copyOf(more));
  }

  /** {@code 3} or {@code (3, 2)}; {@code "same"}; {@code True}; {@code 1e-5}. */
  static String literal(Object value) {
    if (value instanceof Size size) {
      return size.height() == size.width() ? "" + size.height() : pair(size).text();
    }
    if (value instanceof Boolean isTrue) {
      return isTrue ? "True" : "False";
    }
    if (value instanceof Double number) {
      return number.toString().replace(".0E", "e");
    }
    return value instanceof String text ? Json.line(text) : value.toString();
  }

  /** An argument that is code already. */
  record Code(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** Two numbers, even where they are equal: {@code (3, 3)}. */
  static Code pair(Size size) {
    return new Code("(" + size.height() + ", " + size.width() + ")");
  }

  /** PyTorch's order of the sides: {@code (left, right, top, bottom)}. */
  static Code leftRightTopBottom(Padding padding) {
    return new Code(
        "(%d, %d, %d, %d)"
            .formatted(padding.left(), padding.right(), padding.top(), padding.bottom()));
  }

  /** Keras's order of the sides: {@code ((top, bottom), (left, right))}. */
  static Code byAxis(Padding padding) {
    return new Code(
        "((%d, %d), (%d, %d))"
            .formatted(padding.top(), padding.bottom(), padding.left(), padding.right()));
  }

  @Override
  public String toString() {
    return function + "(" + String.join(", ", arguments) + ")";
  }
}
