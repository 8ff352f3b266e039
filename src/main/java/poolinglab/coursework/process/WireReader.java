package poolinglab.coursework.process;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Array;

/** Reads one value, and stops at limits that no honest value reaches. */
final class WireReader {
  private static final int DEEPEST = 5;

  private final DataInputStream in;
  private long left = Wire.MOST_ELEMENTS;

  WireReader(DataInputStream in) {
    this.in = in;
  }

  Object read() throws IOException {
    int tag = in.readUnsignedByte();
    if (Wire.isNull(tag)) {
      return null;
    }
    Object value = Wire.isArray(tag) ? readArray() : Wire.readScalar(in, tag - 1);
    if (value instanceof String text) {
      left -= text.length();
      if (left < 0) {
        throw new WireException("texts of more than " + Wire.MOST_ELEMENTS + " characters");
      }
    }
    return value;
  }

  private Object readArray() throws IOException {
    Class<?> type = typeNamed(in.readUTF());
    int length = in.readInt();
    left -= 1L + length;
    if (length < 0 || left < 0) {
      throw new WireException("an array of " + length + " elements where at most " + left + " fit");
    }
    Class<?> component = type.getComponentType();
    Object array = Array.newInstance(component, length);
    if (array instanceof float[] numbers) {
      for (int i = 0; i < length; i++) {
        numbers[i] = Float.intBitsToFloat(in.readInt());
      }
      return array;
    }
    for (int i = 0; i < length; i++) {
      Object element = component.isPrimitive() ? scalar(component) : read();
      if (element != null && !component.isPrimitive() && component != element.getClass()) {
        throw new WireException("an element of another type in " + type.getTypeName());
      }
      Array.set(array, i, element);
    }
    return array;
  }

  private Object scalar(Class<?> component) throws IOException {
    return Wire.readScalar(in, Wire.kindOf(component));
  }

  private static Class<?> typeNamed(String name) throws WireException {
    int dimensions = name.lastIndexOf('[') + 1;
    Class<?> element =
        switch (name.substring(dimensions)) {
          case "Z" -> boolean.class;
          case "I" -> int.class;
          case "J" -> long.class;
          case "F" -> float.class;
          case "D" -> double.class;
          case "Ljava.lang.String;" -> String.class;
          default -> throw new WireException("an array of an unknown type");
        };
    if (dimensions < 1 || dimensions > DEEPEST) {
      throw new WireException("an array of " + dimensions + " dimensions");
    }
    Class<?> type = element;
    for (int i = 0; i < dimensions; i++) {
      type = type.arrayType();
    }
    return type;
  }
}
