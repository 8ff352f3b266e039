package poolinglab.coursework.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;

@DisplayName("Of an answer the exercise only judges")
class JudgedCodeTest {
  private static Compiler compiler;

  @BeforeAll
  static void open() {
    compiler = new Compiler();
  }

  @AfterAll
  static void close() {
    compiler.close();
  }

  private static Map<String, byte[]> compiled(String source) {
    Compiled compiled = compiler.compile(Map.of("A.java", source), "");
    assertThat(compiled).isInstanceOf(Compiled.Classes.class);
    return ((Compiled.Classes) compiled).bytes();
  }

  private static JudgedCode.Cut cut(String source) {
    return JudgedCode.of(compiled(source), "A", Set.of("judged"));
  }

  private static List<Breach> breaches(String source) {
    return ByteCodeCheck.check(cut(source).classes(), AllowList.BASIC);
  }

  private static List<String> methods(byte[] classFile) {
    List<String> names = new ArrayList<>();
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(ByteCodeCheck.ASM) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String signature, String[] thrown) {
                names.add(name);
                return null;
              }
            },
            0);
    return names;
  }

  @Test
  @DisplayName("what its methods reach: a main, its lambdas and an unused helper are gone")
  void main() {
    JudgedCode.Cut cut =
        cut(
            """
            class A {
              static java.util.Scanner in;
              static int judged(int x) { return help(x); }
              static int help(int x) { return x + 1; }
              public static void main(String[] arguments) {
                in = new java.util.Scanner(System.in);
                Runnable later = () -> System.exit(in.nextInt());
                later.run();
              }
            }
            class Other { static { System.exit(1); } void test() { A.main(null); } }
            """);
    assertThat(cut.gone()).containsExactly("A.main", "Other.test");
    assertThat(cut.classes()).containsOnlyKeys("A");
    assertThat(methods(cut.classes().get("A"))).containsExactlyInAnyOrder("judged", "help");
    assertThat(ByteCodeCheck.check(cut.classes(), AllowList.BASIC)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static int judged(int x) { System.exit(x); return x; }",
        "static int judged(int x) { return help(x); } static int help(int x) { System.exit(x);"
            + " return x; }",
        "static { System.exit(0); } static int judged(int x) { return x; }",
        "static int judged(int x) { return B.y; } static class B { static int y; static {"
            + " System.exit(0); } }",
        "static int judged(int x) { Runnable r = () -> System.exit(0); r.run(); return x; }",
        "static int judged(int x) { Runnable r = A::stop; r.run(); return x; } static void stop() {"
            + " System.exit(0); }",
        "static int judged(int x) { return new B().hashCode(); } static class B { public int"
            + " hashCode() { System.exit(0); return 1; } }",
        "static int judged(int x) { return (\"\" + new B()).length(); } record B() { public String"
            + " toString() { System.exit(0); return null; } }",
        "static int judged(int x) { return C.help(x); } static class B { static int help(int x) {"
            + " System.exit(0); return x; } } static class C extends B {}",
        "static int judged(int x) { new C().run(); return x; } static class B { void run() {"
            + " System.exit(0); } } static class C extends B {}",
        "interface I { default int run() { System.exit(0); return 1; } void one(); } static int"
            + " judged(int x) { I i = () -> {}; return i.run(); }",
        "enum E { X { int run() { System.exit(0); return 1; } }; abstract int run(); } static int"
            + " judged(int x) { return E.values()[0].run(); }",
        "static int judged(int x) { return new int[] {1}.length; } static int y ="
            + " Runtime.getRuntime().availableProcessors();",
      })
  @DisplayName("but everything that they do reach")
  void reached(String members) {
    assertThat(breaches("class A { " + members + " }")).isNotEmpty();
  }

  @Test
  @DisplayName("and what is left still runs: enums, records, inner classes, inherited fields")
  void runs() throws Exception {
    Map<String, byte[]> classes =
        cut("""
        import java.util.*;
        class A extends Base {
          enum Kind { MAX, MEAN }
          record Pair(int one, int two) {}
          interface Fold { int of(int a, int b); default int twice(int a) { return of(a, a); } }
          class Inner { int get() { return x; } }
          int x = 5;
          public static int judged() {
            Fold fold = (a, b) -> a + b;
            Map<Kind, Integer> map = new EnumMap<>(Kind.class);
            map.put(Kind.valueOf("MEAN"), fold.twice(3));
            switch (Kind.MAX) { case MAX: counted++; break; default: }
            Pair pair = new Pair(1, 2);
            List<Integer> sorted = new ArrayList<>(List.of(3, 1, 2));
            sorted.sort(Comparator.comparing(A::key));
            return map.get(Kind.MEAN) + pair.toString().length() + new A().new Inner().get()
                + counted + sorted.get(0);
          }
          static int key(int each) { return -each; }
          public static void main(String[] arguments) { System.exit(1); }
        }
        class Base { static int counted; static int unused = 3; }
        """)
            .classes();
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
          }
        };
    var judged = loader.loadClass("A").getDeclaredMethod("judged");
    judged.setAccessible(true);
    assertThat(judged.invoke(null)).isEqualTo(6 + "Pair[one=1, two=2]".length() + 5 + 1 + 3);
  }

  @Test
  @DisplayName("in bounded time, however deep its classes inherit")
  void deep() {
    StringBuilder source = new StringBuilder("class A extends B99 { static int judged() { ");
    source.append("return new A().hashCode(); } }\nclass B0 { }\n");
    for (int i = 1; i < 100; i++) {
      source.append("class B%d extends B%d { void m%d() { m%d(); } }%n".formatted(i, i - 1, i, i));
    }
    assertThat(cut(source.toString()).classes()).hasSize(101);
  }
}
