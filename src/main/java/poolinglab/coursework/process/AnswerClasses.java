package poolinglab.coursework.process;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Classes that came over the pipe and lie in no file. */
final class AnswerClasses extends ClassLoader {
  private final Map<String, byte[]> bytesByName;
  private final List<Question> called = new ArrayList<>();
  private final List<Method> methods = new ArrayList<>();

  private AnswerClasses(Map<String, byte[]> bytesByName) {
    super(AnswerClasses.class.getClassLoader());
    this.bytesByName = bytesByName;
  }

  static AnswerClasses read(PipeInput in) throws IOException {
    int count = in.readInt();
    Map<String, byte[]> classes = new HashMap<>();
    for (int i = 0; i < count; i++) {
      String name = in.readText();
      classes.put(name, in.readBytes(in.readInt()));
    }
    return new AnswerClasses(classes);
  }

  /** Sends classes as {@link #read} takes them. */
  static void write(PipeOutput out, Map<String, byte[]> classes) throws IOException {
    out.writeInt(classes.size());
    for (Map.Entry<String, byte[]> each : classes.entrySet()) {
      out.writeText(each.getKey());
      out.writeInt(each.getValue().length);
      out.writeBytes(each.getValue());
    }
  }

  /**
   * The method that a question calls, sought once. A map by names put together would load what the
   * JVM needs for that, half as long as it starts.
   */
  Method method(Question question) throws ReflectiveOperationException {
    for (int i = 0; i < called.size(); i++) {
      if (question.calls(called.get(i))) {
        return methods.get(i);
      }
    }
    Method found = question.find(this);
    called.add(question.withoutArguments());
    methods.add(found);
    return found;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = bytesByName.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
