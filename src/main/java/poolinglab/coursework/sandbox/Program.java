package poolinglab.coursework.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Compiled classes with all that their process needs.
 *
 * @param className the class whose methods are called
 * @param classes it and its companions, bytes by binary name
 * @param libraries jars on its class path
 * @param limits what it may take
 */
public record Program(
    String className, Map<String, byte[]> classes, List<Path> libraries, Limits limits) {

  /** The same classes with other libraries. */
  Program withLibraries(List<Path> others) {
    return new Program(className, classes, others, limits);
  }

  /** Other classes that run under the same conditions. */
  public Program withClasses(Map<String, byte[]> others) {
    return new Program(className, others, libraries, limits);
  }
}
