package poolinglab.coursework.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Classes that came over the pipe and lie in no file. */
final class AnswerClasses extends ClassLoader {
  private final Map<String, byte[]> bytesByName;

  private AnswerClasses(Map<String, byte[]> bytesByName) {
    super(AnswerClasses.class.getClassLoader());
    this.bytesByName = bytesByName;
  }

  static AnswerClasses read(DataInputStream in) throws IOException {
    int count = in.readInt();
    Map<String, byte[]> classes = new HashMap<>();
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      classes.put(name, in.readNBytes(in.readInt()));
    }
    return new AnswerClasses(classes);
  }

  /** Sends classes as {@link #read} takes them. */
  static void write(DataOutputStream out, Map<String, byte[]> classes) throws IOException {
    out.writeInt(classes.size());
    for (Map.Entry<String, byte[]> each : classes.entrySet()) {
      out.writeUTF(each.getKey());
      out.writeInt(each.getValue().length);
      out.write(each.getValue());
    }
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
