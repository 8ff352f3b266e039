package poolinglab.coursework.judge;

import java.util.Map;
import poolinglab.coursework.process.Question;
import poolinglab.coursework.sandbox.Interruption;
import poolinglab.coursework.sandbox.Outcome;

/** Code that we wrote, and therefore run in this process: exemplars and wrong answers. */
final class OwnProgram {
  private final ClassLoader loader;

  OwnProgram(Map<String, byte[]> classes) {
    this.loader = new ByteClasses(classes);
  }

  /** Asks it; what it gets and returns is its own copy. */
  Outcome ask(Question question) {
    Interruption.check();
    return Outcome.of(question.copy().askSafely(loader));
  }

  Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, true, loader);
  }

  private static final class ByteClasses extends ClassLoader {
    private final Map<String, byte[]> classes;

    ByteClasses(Map<String, byte[]> classes) {
      super(OwnProgram.class.getClassLoader());
      this.classes = Map.copyOf(classes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
