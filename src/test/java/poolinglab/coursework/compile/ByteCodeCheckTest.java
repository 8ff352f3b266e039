package poolinglab.coursework.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import poolinglab.coursework.Hostile;
import poolinglab.coursework.HostileCorpus;

@DisplayName("What an answer may do is checked in its bytecode")
class ByteCodeCheckTest {
  private static Compiler compiler;

  @BeforeAll
  static void start() {
    compiler = new Compiler(Duration.ofSeconds(60));
  }

  @AfterAll
  static void end() {
    compiler.close();
  }

  static Map<String, byte[]> compile(String file, String source) {
    Compiled compiled = compiler.compile(Map.of(file, source), "");
    assertThat(compiled)
        .as(() -> compiled instanceof Compiled.Failed failed ? failed.text() : "compiled")
        .isInstanceOf(Compiled.Classes.class);
    return ((Compiled.Classes) compiled).bytes();
  }

  static String breaches(String source, AllowList allowed) {
    return sentences(compile("Answer.java", source), allowed);
  }

  static String sentences(Map<String, byte[]> classes, AllowList allowed) {
    return ByteCodeCheck.check(classes, allowed).stream()
        .map(Breach::sentence)
        .collect(Collectors.joining("\n"));
  }

  @Nested
  @DisplayName("Of the hostile answers")
  class Corpus {
    static List<Hostile> refused() {
      return HostileCorpus.stoppedBy(Hostile.StoppedBy.ALLOW_LIST);
    }

    static List<Hostile> left() {
      return HostileCorpus.stoppedBy(Hostile.StoppedBy.PROCESS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("what is not allowed is refused, and the learner reads why")
    void refused(Hostile hostile) {
      String said = sentences(compile(HostileCorpus.FILE, hostile.source()), AllowList.BASIC);
      assertThat(hostile.isHeardIn(said)).as(said).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("what only the limits can stop passes here")
    void left(Hostile hostile) {
      Map<String, byte[]> all = compile(HostileCorpus.FILE, hostile.source());
      Map<String, byte[]> judged = JudgedCode.of(all, "MaxPool2x2", Set.of("maxPool")).classes();
      assertThat(sentences(judged, AllowList.BASIC)).isEmpty();
    }

    @Test
    @DisplayName("there are enough of each kind")
    void enough() {
      assertThat(HostileCorpus.all()).hasSizeGreaterThan(45);
      assertThat(refused()).hasSizeGreaterThan(30);
      assertThat(left()).hasSizeGreaterThan(15);
    }
  }

  @Test
  @DisplayName("The check of 4,000 classes that inherit 4,000 methods ends after so many steps")
  void inheritance() {
    Map<String, byte[]> classes = new TreeMap<>();
    classes.put("Base", classFile("Base", "java/lang/Object", 4000));
    for (int i = 0; i < 4000; i++) {
      classes.put("C" + i, classFile("C" + i, "Base", 0));
    }
    assertThatThrownBy(() -> ByteCodeCheck.check(classes, AllowList.BASIC))
        .isInstanceOf(TooComplexException.class);
  }

  private static byte[] classFile(String name, String parent, int methods) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_ABSTRACT, name, null, parent, null);
    for (int i = 0; i < methods; i++) {
      writer.visitMethod(Opcodes.ACC_ABSTRACT, "m" + i, "()V", null, null).visitEnd();
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  @Nested
  @DisplayName("Honest code passes")
  class Honest {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "static int f(java.util.List<Integer> l) { return l.stream().mapToInt(i -> i).sum(); }",
          "static String f(int a, Object b) { return a + \" and \" + b + 'c' + 1.5f; }",
          "record P(int a, float[] b) { P { if (a < 0) throw new IllegalArgumentException(); } }"
              + " static boolean f() { return new P(1, null).equals(new P(1, null)); }",
          "enum K implements java.util.function.IntBinaryOperator {"
              + " MAX { public int applyAsInt(int a, int b) { return Math.max(a, b); } };"
              + " } static int f(K k) { return switch (k) { case MAX -> k.applyAsInt(1, 2); }; }",
          "enum K { A, B } static int f(K k) { switch (k) { case A: return k.ordinal();"
              + " default: return K.valueOf(\"B\").name().length() + K.values().length; } }",
          "static int f(String s) { return switch (s) { case \"max\" -> 1; case \"mean\" -> 2;"
              + " default -> 0; }; }",
          "static float[][] f(float[][] a) { float[][] b = a.clone(); b[0] = a[0].clone();"
              + " System.arraycopy(a[0], 0, b[0], 0, 1); return b; }",
          "interface Op { float of(float a, float b); default Op twice() {"
              + " return (a, b) -> of(of(a, b), b); } } static Op f() {"
              + " return ((Op) Math::max).twice(); }",
          "class Inner { int a = new Object() { int b = 3; }.b; } int f() {"
              + " class Local { int c = new Inner().a; } return new Local().c; }",
          "static void f() { assert 1 > 0 : \"order\"; System.out.printf(\"%d%n\", 1);"
              + " System.err.println(new float[1]); }",
          "static class E extends RuntimeException { private static final long serialVersionUID ="
              + " 1; E(String m) { super(m); } } static String f() { try { throw new E(\"x\"); }"
              + " catch (E e) { e.printStackTrace(); return e.getMessage(); } finally { f(); } }",
          "static class R implements AutoCloseable { public void close() {} }"
              + " static int f() { try (R r = new R()) { return 1; } }",
          "static int f(Object o) { return o instanceof Integer i ? i : o.hashCode(); }",
          "static Object f(boolean b) { var x = b ? 1 : \"a\"; return java.util.List.of(x, 2.0); }",
          "static <T extends Comparable<T>> T f(java.util.Map<String, T[]> m) {"
              + " for (java.util.Map.Entry<String, T[]> e : m.entrySet()) return e.getValue()[0];"
              + " return null; }",
          "static class Rows extends java.util.ArrayList<float[]> {"
              + " private static final long serialVersionUID = 1; }"
              + " static int f() { Rows r = new Rows(); r.add(null); synchronized (r) {"
              + " return r.size(); } }",
          "sealed interface S permits A, B {} record A() implements S {} record B() implements S {}"
              + " static boolean f(S s) { return s instanceof A; }",
          "@FunctionalInterface interface F { int of(int a); } @Deprecated static F f() {"
              + " return new java.util.Random(1)::nextInt; }",
          "static java.util.function.Function<Integer, float[][]> f() { return float[][]::new; }",
          "static int f(Integer a) { int[] c = {0}; new Object() { void g() { c[0] += a; } }.g();"
              + " return java.util.Arrays.stream(c).boxed().collect("
              + "java.util.stream.Collectors.toList()).size(); }",
        })
    @DisplayName("lambdas, records, enums, switches, streams, texts, nested classes")
    void features(String members) {
      assertThat(breaches("class Answer { " + members + " }", AllowList.BASIC)).isEmpty();
    }

    static Stream<Path> ours() throws IOException {
      try (Stream<Path> files = Files.walk(Path.of("src/exercises"))) {
        return files
            .filter(
                file -> file.getParent().getFileName().toString().matches("stub|exemplar|baseline"))
            .filter(ours -> ours.toString().endsWith(".java"))
            .filter(ours -> !asksForMore(ours.getParent().getParent()))
            .sorted()
            .toList()
            .stream();
      }
    }

    /** Whether the exercise lists more, or puts a library on the class path. */
    private static boolean asksForMore(Path exercise) {
      try {
        return Files.readString(exercise.resolve("exercise.json"))
            .matches("(?s).*\"(allow|needs)\".*");
      } catch (IOException unreadable) {
        throw new java.io.UncheckedIOException(unreadable);
      }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("so do our own stubs and exemplars")
    void ours(Path file) throws IOException {
      String name = file.getFileName().toString();
      assertThat(sentences(compile(name, Files.readString(file)), AllowList.BASIC)).isEmpty();
    }
  }

  @Nested
  @DisplayName("A breach")
  class Sentences {
    @Test
    @DisplayName("names the line, what is refused, and what holds")
    void sentence() {
      String source = "class Answer {\n  static void f() {\n    System.exit(1);\n  }\n}";
      assertThat(breaches(source, AllowList.BASIC))
          .isEqualTo(
              "line 3: System.exit is not allowed in this exercise; an answer only"
                  + " computes and returns values");
    }

    @Test
    @DisplayName("is reported once per line, in the order of the lines")
    void once() {
      String source =
          "class Answer {\n  Object a() { return new Thread(); }\n"
              + "  void b(Thread t) {\n    t.start(); t.start();\n  }\n}";
      assertThat(breaches(source, AllowList.BASIC).lines())
          .extracting(said -> said.substring(0, said.indexOf(" is not")))
          .containsExactly("line 2: new Thread", "line 4: Thread.start");
    }
  }

  @Nested
  @DisplayName("A name is found wherever it is")
  class Places {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "ThreadDeath field;",
          "java.util.List<? extends ThreadDeath[]> field;",
          "void f(ThreadDeath parameter) {}",
          "ThreadDeath f() { return null; }",
          "void f() throws ThreadDeath {}",
          "<T extends ThreadDeath> void f() {}",
          "void f() { try { f(); } catch (ThreadDeath caught) { f(); } }",
          "boolean f(Object o) { return o instanceof ThreadDeath; }",
          "Object f(Object o) { return (ThreadDeath[][]) o; }",
          "Object f() { return ThreadDeath.class; }",
          "Object f() { return new ThreadDeath[1]; }",
          "Object f() { return new ThreadDeath[1][1]; }",
          "Object f() { return new ThreadDeath(); }",
          "void f() { ThreadDeath local = null; }",
          "void f() { java.util.List<ThreadDeath> local = null; }",
          "record R(ThreadDeath component) {}",
          "class E extends ThreadDeath {}",
          "class L extends java.util.ArrayList<ThreadDeath> {}",
          "java.util.function.Supplier<?> f() { return ThreadDeath::new; }",
          "Object f() { return (java.util.function.Consumer<ThreadDeath>) e -> {}; }",
          "enum K { A; ThreadDeath f() { return null; } }",
          "Object f() { return new Object() { ThreadDeath inAnonymous; }; }",
        })
    @DisplayName("in types of every kind, in signatures, calls and lambdas")
    void anywhere(String members) {
      String source = "class Answer { " + members.replace("ThreadDeath", "Exception") + " }";
      assertThat(breaches(source, AllowList.BASIC)).as("the harmless twin").isEmpty();
      assertThat(breaches("class Answer { " + members + " }", AllowList.BASIC))
          .contains("ThreadDeath is not allowed");
    }

    @Test
    @DisplayName("as an interface, also of an annotation")
    void faces() {
      assertThat(breaches("class Answer { @interface Mark {} }", AllowList.BASIC))
          .contains("java.lang.annotation.Annotation is not allowed");
      assertThat(breaches("class Answer { interface I extends Readable {} }", AllowList.BASIC))
          .contains("Readable is not allowed");
    }
  }

  @Nested
  @DisplayName("More can be allowed")
  class More {
    private static final String SCANNER =
        "class Answer { int f() { return new java.util.Scanner(\"1\").nextInt(); } }";

    @ParameterizedTest
    @ValueSource(strings = {"java.util.Scanner", "java.util.", "java."})
    @DisplayName("by the class or by its package")
    void byClassOrPackage(String entry) {
      assertThat(breaches(SCANNER, AllowList.BASIC)).contains("new java.util.Scanner");
      assertThat(breaches(SCANNER, AllowList.BASIC.plus(List.of(entry)))).isEmpty();
    }

    @Test
    @DisplayName("by the member, and then only that one")
    void byMember() {
      String both = "class Answer { void f() { System.gc(); System.exit(0); } }";
      assertThat(breaches(both, AllowList.BASIC.plus(List.of("java.lang.System.gc"))))
          .doesNotContain("System.gc")
          .contains("System.exit");
    }

    @Test
    @DisplayName("by the member, which an interface of the answer's own cannot widen")
    void notThroughAnInterface() {
      String source =
          "class Answer { interface Begin { void start(); }"
              + " static class Work extends Thread implements Begin {}"
              + " static void f() { Begin begin = new Work(); begin.start(); } }";
      assertThat(breaches(source, AllowList.BASIC.plus(List.of("java.lang.Thread.new"))))
          .contains("Thread.start is not allowed");
    }

    @Test
    @DisplayName("a package does not cover another that starts the same way")
    void prefixEndsInADot() {
      assertThat(breaches(SCANNER, AllowList.BASIC.plus(List.of("java.ut", "java.util.Sc"))))
          .contains("Scanner");
    }

    @Test
    @DisplayName("without changing the basic list")
    void immutable() {
      AllowList more = AllowList.BASIC.plus(List.of("java.util.Scanner"));
      assertThat(more.allowsClass("java.util.Scanner")).isTrue();
      assertThat(AllowList.BASIC.allowsClass("java.util.Scanner")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "java.util.*", "java..util", "java/util/Random", "a b"})
    @DisplayName("but not by something that is not a name")
    void noName(String entry) {
      List<String> entries = List.of(entry);
      assertThatThrownBy(() -> AllowList.BASIC.plus(entries))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"" + entry + "\"")
          .hasMessageContaining("java.util.Random");
    }
  }

  @Nested
  @DisplayName("Code that javac would not write is refused as well")
  class ByHand {
    private static final Handle EVIL =
        new Handle(
            Opcodes.H_INVOKESTATIC, "Answer", "link", "()Ljava/lang/invoke/CallSite;", false);

    private static byte[] written(int version, java.util.function.Consumer<ClassWriter> more) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      writer.visit(version, Opcodes.ACC_PUBLIC, "Answer", null, "java/lang/Object", null);
      more.accept(writer);
      writer.visitEnd();
      return writer.toByteArray();
    }

    private static String said(java.util.function.Consumer<MethodVisitor> code) {
      byte[] bytes =
          written(
              Opcodes.V17,
              writer -> {
                MethodVisitor method =
                    writer.visitMethod(Opcodes.ACC_STATIC, "f", "()V", null, null);
                method.visitCode();
                code.accept(method);
                method.visitInsn(Opcodes.RETURN);
                method.visitMaxs(0, 0);
                method.visitEnd();
              });
      return sentences(Map.of("Answer", bytes), AllowList.BASIC);
    }

    @Test
    @DisplayName("a bootstrap method of its own")
    void bootstrap() {
      assertThat(said(code -> code.visitInvokeDynamicInsn("x", "()V", EVIL)))
          .contains("a call made at run time by Answer.link is not allowed");
    }

    @Test
    @DisplayName("a computed constant, and a method handle")
    void constants() {
      assertThat(
              said(
                  code ->
                      code.visitLdcInsn(
                          new org.objectweb.asm.ConstantDynamic("c", "Ljava/lang/String;", EVIL))))
          .contains("a constant computed by a bootstrap method is not allowed");
      assertThat(said(code -> code.visitLdcInsn(EVIL)))
          .contains("a method handle as a constant is not allowed");
    }

    @Test
    @DisplayName("a newer class file, a preview, and a file that is not a class")
    void header() {
      assertThat(sentences(Map.of("Answer", written(Opcodes.V21, w -> {})), AllowList.BASIC))
          .contains("class file version 61")
          .contains("this one is 65");
      int preview = Opcodes.V17 | Opcodes.V_PREVIEW;
      assertThat(sentences(Map.of("Answer", written(preview, w -> {})), AllowList.BASIC))
          .contains("61 with preview features");
      assertThat(sentences(Map.of("Answer", new byte[] {1, 2}), AllowList.BASIC))
          .contains("CAFEBABE");
      byte[] cut = java.util.Arrays.copyOf(written(Opcodes.V17, w -> {}), 40);
      assertThat(sentences(Map.of("Answer", cut), AllowList.BASIC)).contains("cannot be read");
    }

    @Test
    @DisplayName("a class under another name")
    void otherName() {
      assertThat(sentences(Map.of("Other", written(Opcodes.V17, w -> {})), AllowList.BASIC))
          .contains("a class file has its class's name; this one is Answer");
    }

    @Test
    @DisplayName("an annotation that names a class which is not allowed")
    void annotation() {
      byte[] bytes =
          written(
              Opcodes.V17,
              writer ->
                  writer
                      .visitAnnotation("Ljava/lang/Deprecated;", true)
                      .visit("since", org.objectweb.asm.Type.getType(Thread.class)));
      assertThat(sentences(Map.of("Answer", bytes), AllowList.BASIC))
          .contains("Thread is not allowed");
    }

    @Test
    @DisplayName("a nest mate from outside")
    void nestMate() {
      byte[] bytes = written(Opcodes.V17, writer -> writer.visitNestHost("java/lang/Thread"));
      assertThat(sentences(Map.of("Answer", bytes), AllowList.BASIC))
          .contains("Thread is not allowed");
    }
  }
}
