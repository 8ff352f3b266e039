package poolinglab.coursework.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
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

  /**
   * Reads what {@link #write} sent.
   *
   * @param named questions for every method that was named before; this may add one
   */
  static Question read(PipeInput in, List<Question> named) throws IOException {
    int number = in.readInt();
    if (number == named.size()) {
      named.add(new Question(in.readText(), in.readText(), in.readText(), List.of()));
    }
    int count = in.readInt();
    Object[] arguments = new Object[count];
    for (int i = 0; i < count; i++) {
      arguments[i] = Wire.read(in);
    }
    return named.get(number).with(arguments);
  }

  /**
   * Sends this.
   *
   * @param named questions for every method that was named before; this may add itself
   */
  void write(PipeOutput out, List<Question> named) throws IOException {
    int number = 0;
    while (number < named.size() && !calls(named.get(number))) {
      number++;
    }
    out.writeInt(number);
    if (number == named.size()) {
      named.add(withoutArguments());
      out.writeText(className);
      out.writeText(method);
      out.writeText(descriptor);
    }
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
    Object[] copies = new Object[arguments.size()];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = Wire.copy(arguments.get(i));
    }
    return with(copies);
  }

  Question withoutArguments() {
    return new Question(className, method, descriptor, List.of());
  }

  private Question with(Object[] others) {
    return new Question(className, method, descriptor, Arrays.asList(others));
  }

  /** Whether this and another call the same method. */
  boolean calls(Question other) {
    return method.equals(other.method)
        && descriptor.equals(other.descriptor)
        && className.equals(other.className);
  }

  /** Calls the method with these arguments. */
  Object ask(ClassLoader classes) throws ReflectiveOperationException {
    return method(classes).invoke(null, arguments.toArray());
  }

  Method method(ClassLoader classes) throws ReflectiveOperationException {
    return classes instanceof AnswerClasses own ? own.method(this) : find(classes);
  }

  /** The method that this calls. */
  Method find(ClassLoader classes) throws ReflectiveOperationException {
    Class<?> type = Class.forName(className, false, classes);
    Method found = type.getDeclaredMethod(method, ParameterTypes.of(descriptor, classes));
    found.setAccessible(true);
    return found;
  }
}
