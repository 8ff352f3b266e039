package poolinglab.coursework.process;

import java.io.IOException;
import java.lang.reflect.Array;

/** Reads one value, and stops at limits that no honest value reaches. */
final class WireReader {
  private final PipeInput in;
  private long left = Wire.MOST_ELEMENTS;

  WireReader(PipeInput in) {
    this.in = in;
  }

  Object read() throws IOException {
    int tag = in.readByte();
    if (tag == Wire.NULL) {
      return null;
    }
    return tag == Wire.ARRAY ? readTypedArray() : readScalar(tag - 1);
  }

  private Object readTypedArray() throws IOException {
    int kind = in.readByte();
    int dimensions = in.readByte();
    if (kind >= Wire.ELEMENTS.size()) {
      throw new WireException("an array of an unknown type");
    }
    if (dimensions < 1 || dimensions > Wire.MOST_DIMENSIONS) {
      throw new WireException("an array of " + dimensions + " dimensions");
    }
    Class<?> component = Wire.ELEMENTS.get(kind);
    for (int i = 1; i < dimensions; i++) {
      component = component.arrayType();
    }
    return readArray(component, kind);
  }

  /** An array, or null in its place. */
  private Object readArray(Class<?> component, int kind) throws IOException {
    int length = in.readInt();
    if (length == Wire.NO_ARRAY) {
      return null;
    }
    left -= 1L + length;
    if (length < 0 || left < 0) {
      throw new WireException("an array of " + length + " elements where at most " + left + " fit");
    }
    Object array = Array.newInstance(component, length);
    if (array instanceof float[] numbers) {
      for (int i = 0; i < length; i++) {
        numbers[i] = Float.intBitsToFloat(in.readInt());
      }
    } else if (array instanceof int[] numbers) {
      for (int i = 0; i < length; i++) {
        numbers[i] = in.readInt();
      }
    } else if (component.isArray()) {
      Object[] inner = (Object[]) array;
      for (int i = 0; i < length; i++) {
        inner[i] = readArray(component.getComponentType(), kind);
      }
    } else {
      for (int i = 0; i < length; i++) {
        Array.set(array, i, component.isPrimitive() ? readScalar(kind) : readTextOrNull());
      }
    }
    return array;
  }

  private String readTextOrNull() throws IOException {
    return in.readByte() == Wire.NULL ? null : readText();
  }

  private Object readScalar(int kind) throws IOException {
    return switch (kind) {
      case 0 -> in.readByte() != 0;
      case 1 -> in.readInt();
      case 2 -> in.readLong();
      case 3 -> Float.intBitsToFloat(in.readInt());
      case 4 -> Double.longBitsToDouble(in.readLong());
      case 5 -> readText();
      default -> throw new WireException("an unknown kind of value, " + kind);
    };
  }

  private String readText() throws IOException {
    String text = in.readText();
    left -= text.length();
    if (left < 0) {
      throw new WireException("texts of more than " + Wire.MOST_ELEMENTS + " characters");
    }
    return text;
  }
}
