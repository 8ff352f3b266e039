package poolinglab.coursework.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import poolinglab.coursework.Hostile;
import poolinglab.coursework.HostileCorpus;
import poolinglab.coursework.sandbox.Isolation;

@DisplayName("Answers are compiled in a process of their own")
class CompilerTest {
  private static final String ANSWER = "class Answer { static int two() { return 2; } }";

  @TempDir private static Path folder;
  private static Compiler compiler;

  @BeforeAll
  static void start() {
    compiler =
        new Compiler(
            Duration.ofSeconds(3),
            new CompilerCommand(folder, CompilerCommand.DEFAULT_MEMORY, Isolation.PROCESS));
  }

  @AfterAll
  static void end() {
    compiler.close();
  }

  static Compiled compile(String source) {
    return compiler.compile(Map.of("Answer.java", source), "");
  }

  static String failure(Compiled compiled) {
    assertThat(compiled).isInstanceOf(Compiled.Failed.class);
    return ((Compiled.Failed) compiled).text();
  }

  static void compilesStill() {
    assertThat(compile(ANSWER)).isInstanceOf(Compiled.Classes.class);
  }

  @Nested
  @DisplayName("An honest answer")
  class Honest {
    @Test
    @DisplayName("comes back as class files by binary name")
    void classes() {
      Compiled compiled = compile("class Answer { class Inner {} static class Nested {} }");
      assertThat(((Compiled.Classes) compiled).bytes())
          .containsOnlyKeys("Answer", "Answer$Inner", "Answer$Nested");
    }

    @Test
    @DisplayName("can have several files that refer to each other")
    void severalFiles() {
      Map<String, String> sources =
          Map.of(
              "Answer.java",
              "class Answer { Other other; }",
              "Other.java",
              "class Other { Answer answer; }");
      assertThat(((Compiled.Classes) compiler.compile(sources, "")).bytes())
          .containsOnlyKeys("Answer", "Other");
    }

    @Test
    @DisplayName("sees the class path that its exercise has, and no other")
    void classPath() {
      String source = "class Answer { poolinglab.geometry.Size size; }";
      assertThat(failure(compile(source))).contains("package poolinglab.geometry does not exist");
      assertThat(compiler.compile(Map.of("Answer.java", source), "target/classes"))
          .as("relative to the folder of the compiler")
          .isInstanceOf(Compiled.Failed.class);
      String classes = Path.of("target/classes").toAbsolutePath().toString();
      assertThat(compiler.compile(Map.of("Answer.java", source), classes))
          .isInstanceOf(Compiled.Classes.class);
    }

    @Test
    @DisplayName("leaves nothing on the disk")
    void nothingWritten() throws IOException {
      compilesStill();
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).isEmpty();
      }
    }
  }

  @Nested
  @DisplayName("An error")
  class Errors {
    @Test
    @DisplayName("is shown at its place in the learner's line")
    void place() {
      String source = "class Answer {\n\tfloat one() {\n\t\treturn 1.0;\n\t}\n}";
      assertThat(failure(compile(source)))
          .isEqualTo(
              """
              Answer.java:3: incompatible types: possible lossy conversion from double to float
                  return 1.0;
                         ^
              """);
    }

    @Test
    @DisplayName("at the end of the file is shown there")
    void endOfFile() {
      assertThat(failure(compile("class Answer {\r\n  int a;\r\n")))
          .startsWith("Answer.java:2: reached end of file while parsing\n    int a;\n")
          .endsWith("^\n");
    }

    @Test
    @DisplayName("is reported with the first five, no more")
    void five() {
      String source = "class Answer { " + "Missing a() { return null; } ".repeat(20) + "}";
      assertThat(((Compiled.Failed) compile(source)).problems()).hasSize(5);
    }

    @Test
    @DisplayName("in a very long line shows the stretch around it")
    void longLine() {
      String source = "class Answer { /* " + "x".repeat(5000) + " */ int a = missing; }";
      assertThat(failure(compile(source)).lines()).allMatch(line -> line.length() < 130);
      assertThat(failure(compile(source))).contains("int a = missing; }");
    }

    @Test
    @DisplayName("sends no command to the terminal")
    void noEscapes() {
      assertThat(failure(compile("class Answer { int a = \"\u001b[2J\"; }")))
          .doesNotContain("\u001b")
          .contains("\"\uFFFD[2J\"");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "module-info.java",
          "package-info.java",
          "../Answer.java",
          "a/B.java",
          "A.class"
        })
    @DisplayName("occurs if a file's name is not a class name")
    void fileName(String name) {
      assertThat(failure(compiler.compile(Map.of(name, ANSWER), "")))
          .contains("a file is named after its class")
          .contains("got " + name);
    }

    @Test
    @DisplayName("occurs for too much source, or too many class files")
    void tooMuch() {
      assertThat(failure(compile("// " + "x".repeat(1 << 20))))
          .contains("hold at most 1048576 bytes");
      StringBuilder many = new StringBuilder("class Answer {");
      for (int i = 0; i < 4000; i++) {
        many.append("class C").append(i).append("{}\n");
      }
      assertThat(failure(compile(many.append("}").toString())))
          .contains("the class files of an answer hold at most 1048576 bytes in total; these hold");
    }
  }

  @Nested
  @DisplayName("A hostile source")
  class HostileSource {
    static List<Hostile> told() {
      return HostileCorpus.stoppedBy(Hostile.StoppedBy.COMPILER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("is reported in one sentence, and the next answer compiles")
    void told(Hostile hostile) {
      String said = failure(compiler.compile(Map.of(HostileCorpus.FILE, hostile.source()), ""));
      assertThat(hostile.isHeardIn(said)).as(said).isTrue();
      compilesStill();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
      "javax.annotation.processing.Processor, Loud",
      "com.sun.source.util.Plugin, Loud$Plug"
    })
    @DisplayName("runs no code that lies on the class path")
    void noProcessors(String service, String provider, @TempDir Path jar) throws IOException {
      Path source = Files.writeString(jar.resolve("Loud.java"), LOUD);
      assertThat(plainJavac("-proc:none", "-d", jar.toString(), source.toString())).isEqualTo("0");
      Path services = Files.createDirectories(jar.resolve("META-INF/services"));
      Files.writeString(services.resolve(service), provider);
      Path answer = Files.writeString(jar.resolve("Answer.java"), ANSWER);
      // Newer ones run processors only when they are told to.
      String processors = Runtime.version().feature() >= 21 ? "-proc:full" : "-Xlint:none";
      assertThat(
              plainJavac(
                  processors, "-d", jar.toString(), "-cp", jar.toString(), answer.toString()))
          .as("if a plain compiler does not run it, this test shows nothing")
          .contains("it runs");
      assertThat(compiler.compile(Map.of("Answer.java", ANSWER), jar.toString()))
          .isInstanceOf(Compiled.Classes.class);
    }

    @Test
    @DisplayName("does not read other sources that lie on the class path")
    void noSources(@TempDir Path sources) throws IOException {
      Files.writeString(sources.resolve("Other.java"), "class Other {}");
      assertThat(
              failure(
                  compiler.compile(
                      Map.of("Answer.java", "class Answer { Other other; }"), sources.toString())))
          .contains("cannot find symbol");
    }

    /** Its exit code, or what a processor threw. */
    private static String plainJavac(String... arguments) {
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      try {
        int code = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments);
        return code == 0 ? "0" : said.toString(StandardCharsets.UTF_8);
      } catch (RuntimeException thrown) {
        return thrown.toString();
      }
    }

    private static final String LOUD =
        """
        import java.util.Set;
        import javax.annotation.processing.*;
        import javax.lang.model.element.TypeElement;

        @SupportedAnnotationTypes("*")
        public class Loud extends AbstractProcessor {
          public static class Plug implements com.sun.source.util.Plugin {
            public String getName() { return "plug"; }
            public boolean autoStart() { throw new IllegalStateException("it runs"); }
            public void init(com.sun.source.util.JavacTask task, String... arguments) {}
          }

          @Override
          public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
            throw new IllegalStateException("it runs");
          }
        }
        """;
  }

  @Nested
  @DisplayName("A process that is lost")
  class Lost {
    @Test
    @DisplayName("while idle is replaced before the next answer")
    void endedBetween() throws InterruptedException {
      compilesStill();
      compiler.process().destroyForcibly().waitFor();
      compilesStill();
      assertThat(compiler.process().isAlive()).isTrue();
    }

    @Test
    @DisplayName("ends when it is closed")
    void closed() throws InterruptedException {
      Process process;
      try (Compiler fresh = new Compiler()) {
        process = fresh.process();
        assertThat(process.isAlive()).isTrue();
      }
      assertThat(process.waitFor(2, java.util.concurrent.TimeUnit.MINUTES)).isTrue();
    }

    @Test
    @DisplayName("was still starting: an answer waits for it")
    void starting() {
      try (Compiler fresh = new Compiler()) {
        assertThat(fresh.compile(Map.of("Answer.java", ANSWER), ""))
            .isInstanceOf(Compiled.Classes.class);
      }
    }
  }
}
