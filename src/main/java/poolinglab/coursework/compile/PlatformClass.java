package poolinglab.coursework.compile;

import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads which members a class of the JDK has. Initialises none. */
final class PlatformClass {
  private PlatformClass() {}

  /**
   * The names of all members that the class has or inherits, constructors as {@code <init>};
   * nothing if it is not the JDK's.
   */
  static Optional<Set<String>> memberNames(String className) {
    try {
      Set<String> names = new HashSet<>(Set.of("<init>"));
      add(Class.forName(className, false, ClassLoader.getPlatformClassLoader()), names);
      return Optional.of(names);
    } catch (ClassNotFoundException library) {
      return Optional.empty();
    }
  }

  private static void add(Class<?> type, Set<String> names) {
    if (type != null) {
      Stream.<Member>concat(
              Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields()))
          .map(Member::getName)
          .forEach(names::add);
      add(type.getSuperclass(), names);
      Arrays.stream(type.getInterfaces()).forEach(face -> add(face, names));
    }
  }
}
