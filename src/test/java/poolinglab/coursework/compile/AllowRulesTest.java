package poolinglab.coursework.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The basic allow-list")
class AllowRulesTest {
  /** Came with Java 21; javac may write it into a switch. */
  private static final Set<String> LATER = Set.of("java.lang.MatchException");

  private static AllowRules listed() throws IOException {
    Path list = Path.of("src/main/resources/poolinglab/coursework/compile/allowed.txt");
    try (Stream<String> lines = Files.lines(list)) {
      return AllowRules.read(lines);
    }
  }

  @Test
  @DisplayName("names classes and members that exist")
  void noTypos() throws IOException, ClassNotFoundException {
    AllowRules rules = listed();
    for (Map<String, Set<String>> kind : List.of(rules.whole(), rules.only())) {
      for (Map.Entry<String, Set<String>> rule : kind.entrySet()) {
        if (!LATER.contains(rule.getKey())) {
          assertThat(Class.forName(rule.getKey(), false, null)).isNotNull();
          assertThat(rule.getValue())
              .as(rule.getKey())
              .allMatch(PlatformClass.memberNames(rule.getKey()).orElseThrow()::contains);
        }
      }
    }
    assertThat(rules.packages()).containsExactly("java.util.function.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.Thread",
        "java.lang.ThreadLocal",
        "java.lang.Process",
        "java.lang.ProcessBuilder",
        "java.lang.Runtime",
        "java.lang.ClassLoader",
        "java.lang.Module",
        "java.lang.StackWalker",
        "java.lang.System$Logger",
        "java.lang.reflect.Method",
        "java.lang.invoke.MethodHandles",
        "java.lang.invoke.MethodHandles$Lookup",
        "java.io.File",
        "java.io.ObjectInputStream",
        "java.io.InputStream",
        "java.net.URI",
        "java.nio.ByteBuffer",
        "java.util.Timer",
        "java.util.Scanner",
        "java.util.Formatter",
        "java.util.Properties",
        "java.util.ServiceLoader",
        "java.util.ResourceBundle",
        "java.util.concurrent.Executors",
        "java.util.stream.StreamSupport",
        "java.util.zip.ZipFile",
        "sun.misc.Unsafe",
        "jdk.incubator.vector.FloatVector",
        "poolinglab.reference.MaxPooling",
        "org.nd4j.linalg.factory.Nd4j",
      })
  @DisplayName("names nothing that reaches outside an answer")
  void notNamed(String className) {
    assertThat(AllowList.BASIC.allowsClass(className)).isFalse();
    assertThat(AllowList.BASIC.allowsMember(className, "<init>")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.Object getClass",
        "java.lang.Object wait",
        "java.lang.Object notifyAll",
        "java.lang.Class forName",
        "java.lang.System exit",
        "java.lang.System setOut",
        "java.lang.System in",
        "java.lang.System getProperty",
        "java.lang.Integer getInteger",
        "java.lang.Long getLong",
        "java.lang.Boolean getBoolean",
        "java.io.PrintStream <init>",
        "java.io.PrintStream close",
        "java.util.Locale setDefault",
        "java.util.Collection parallelStream",
        "java.util.List parallelStream",
        "java.util.stream.Stream parallel",
        "java.util.Arrays parallelPrefix",
        "java.lang.Throwable setStackTrace",
        "java.lang.IllegalStateException getStackTrace",
      })
  @DisplayName("leaves out the members that do, of classes that it names")
  void withoutMembers(String classAndMember) {
    String[] parts = classAndMember.split(" ");
    assertThat(AllowList.BASIC.allowsClass(parts[0])).isTrue();
    assertThat(AllowList.BASIC.allowsMember(parts[0], parts[1])).isFalse();
  }
}
