package poolinglab.coursework.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * The files that javac sees: class files of the platform and the class path to read, and memory to
 * write to. No sources but those it is given, and no code of the class path to run.
 */
final class FilesInMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

  FilesInMemory(StandardJavaFileManager disk) {
    super(disk);
  }

  /** The class files by binary name. */
  Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new TreeMap<>();
    written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    Set<JavaFileObject.Kind> compiled = EnumSet.copyOf(kinds);
    compiled.remove(JavaFileObject.Kind.SOURCE);
    return compiled.isEmpty() ? Set.of() : super.list(location, packageName, compiled, recurse);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    written.put(className, bytes);
    return new SimpleJavaFileObject(
        SourceInMemory.uri(className.replace('.', '/') + kind.extension), kind) {
      @Override
      public OutputStream openOutputStream() {
        return bytes;
      }
    };
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling)
      throws IOException {
    throw new IOException("only class files are written; got %s".formatted(relativeName));
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.toUri().equals(b.toUri());
  }

  /**
   * Where javac would look for annotation processors and plug-ins: where there are none of ours.
   */
  @Override
  public ClassLoader getClassLoader(JavaFileManager.Location location) {
    return ClassLoader.getPlatformClassLoader();
  }
}
