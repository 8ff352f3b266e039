package poolinglab.spark;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * The class path of Pooling Lab alone. The JVM's own also has Spark's jars, and coursework, which
 * compiles exercises and answers against the JVM's class path, must not see them.
 */
final class OwnClassPath {
  /** Set by the launcher on the driver, and by the driver for executors. */
  static final String PROPERTY = "poolinglab.classpath";

  private OwnClassPath() {}

  /** Without Spark and without the classes of this package. */
  static String get() {
    return System.getProperty(PROPERTY, System.getProperty("java.class.path"));
  }

  /** What executors need beside Spark. */
  static String withSparkClasses() {
    return location(OwnClassPath.class) + File.pathSeparator + get();
  }

  /** From now on this is what the JVM says its class path is. */
  static void announce() {
    System.setProperty("java.class.path", get());
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("our classes are in a folder or a jar", impossible);
    }
  }
}
