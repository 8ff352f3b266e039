package poolinglab.coursework.process;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameter types that a descriptor such as {@code ([[FI)F} states. {@code MethodType} reads it
 * too, and takes an answer's process a tenth of its start for that.
 */
final class ParameterTypes {
  private ParameterTypes() {}

  static Class<?>[] of(String descriptor, ClassLoader classes) throws ClassNotFoundException {
    List<Class<?>> types = new ArrayList<>();
    int at = 1;
    while (descriptor.charAt(at) != ')') {
      int end = at;
      while (descriptor.charAt(end) == '[') {
        end++;
      }
      end = descriptor.charAt(end) == 'L' ? descriptor.indexOf(';', end) : end;
      types.add(type(descriptor.substring(at, end + 1), classes));
      at = end + 1;
    }
    return types.toArray(new Class<?>[0]);
  }

  private static Class<?> type(String name, ClassLoader classes) throws ClassNotFoundException {
    return switch (name.charAt(0)) {
      case 'Z' -> boolean.class;
      case 'B' -> byte.class;
      case 'C' -> char.class;
      case 'S' -> short.class;
      case 'I' -> int.class;
      case 'J' -> long.class;
      case 'F' -> float.class;
      case 'D' -> double.class;
      case 'L' -> named(name.substring(1, name.length() - 1), classes);
      default -> named(name, classes);
    };
  }

  private static Class<?> named(String name, ClassLoader classes) throws ClassNotFoundException {
    return Class.forName(name.replace('/', '.'), false, classes);
  }
}
