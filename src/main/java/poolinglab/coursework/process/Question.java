package poolinglab.coursework.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * One call that the judge asks for.
 *
 * @param className the class
 * @param method its static method
 * @param descriptor parameter and return types, as the class file writes them
 * @param arguments as {@link Wire} carries them
 */
public record Question(String className, String method, String descriptor, List<Object> arguments) {

  static Question read(DataInputStream in) throws IOException {
    String className = in.readUTF();
    String method = in.readUTF();
    String descriptor = in.readUTF();
    List<Object> arguments = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      arguments.add(Wire.read(in));
    }
    return new Question(className, method, descriptor, arguments);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(className);
    out.writeUTF(method);
    out.writeUTF(descriptor);
    out.writeInt(arguments.size());
    for (Object argument : arguments) {
      Wire.write(out, argument);
    }
  }

  /** Calls the method, and turns whatever happens into a reply. */
  public Reply askSafely(ClassLoader classes) {
    List<Object> before = copy().arguments;
    try {
      Object value = ask(classes);
      return Reply.returned(value, firstChanged(before));
    } catch (InvocationTargetException thrown) {
      return Reply.threw(thrown.getCause(), className);
    } catch (ReflectiveOperationException | LinkageError | StackOverflowError broken) {
      return Reply.threw(broken, className);
    }
  }

  /** The first argument that is no longer what it was, counted from 1; 0 if there is none. */
  private int firstChanged(List<Object> before) {
    for (int i = 0; i < before.size(); i++) {
      if (!Wire.equal(arguments.get(i), before.get(i), 0)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The same question with arguments of its own, which an answer may overwrite. */
  public Question copy() {
    List<Object> copies = new ArrayList<>();
    for (Object argument : arguments) {
      copies.add(Wire.copy(argument));
    }
    return new Question(className, method, descriptor, copies);
  }

  /** Calls the method with these arguments. */
  Object ask(ClassLoader classes) throws ReflectiveOperationException {
    return method(classes).invoke(null, arguments.toArray());
  }

  Method method(ClassLoader classes) throws ReflectiveOperationException {
    Class<?> type = Class.forName(className, false, classes);
    Method found = type.getDeclaredMethod(method, ParameterTypes.of(descriptor, classes));
    found.setAccessible(true);
    return found;
  }
}
