package poolinglab.coursework.compile;

import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.stream.Stream;

/** Asks the JDK which members a class of its own has. Initialises none. */
final class PlatformClass {
  private PlatformClass() {}

  /** Whether the class has, or inherits, a member of that name; true when it is not the JDK's. */
  static boolean mayHave(String className, String member) {
    try {
      return has(Class.forName(className, false, ClassLoader.getPlatformClassLoader()), member);
    } catch (ClassNotFoundException library) {
      // Not the JDK's: it may have any member, so its rule in the allow-list decides.
      return true;
    }
  }

  private static boolean has(Class<?> type, String member) {
    if (type == null) {
      return false;
    }
    Stream<Member> declared = Stream.concat(Arrays.stream(type.getDeclaredMethods()), fields(type));
    return member.equals("<init>")
        || declared.anyMatch(each -> each.getName().equals(member))
        || has(type.getSuperclass(), member)
        || Arrays.stream(type.getInterfaces()).anyMatch(face -> has(face, member));
  }

  private static Stream<Member> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields());
  }
}
