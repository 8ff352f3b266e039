package poolinglab.coursework.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poolinglab.coursework.grade.Counterexample;
import poolinglab.coursework.grade.CounterexampleText;

@DisplayName("A value as people read it")
class ValueTextTest {
  @Test
  @DisplayName("a scalar is plain, text is in quotes, null is nothing")
  void scalars() {
    assertThat(ValueText.lines(3f)).containsExactly("3");
    assertThat(ValueText.lines(-0f)).containsExactly("-0");
    assertThat(ValueText.lines(0.1f)).containsExactly("0.1");
    assertThat(ValueText.lines(Float.NaN)).containsExactly("NaN");
    assertThat(ValueText.lines(Double.NEGATIVE_INFINITY)).containsExactly("-∞");
    assertThat(ValueText.lines(1e10)).containsExactly("1.0E10");
    assertThat(ValueText.lines("a\"b")).containsExactly("\"a\\\"b\"");
    assertThat(ValueText.lines(null)).containsExactly("nothing");
    assertThat(ValueText.lines(new int[0])).containsExactly("empty");
  }

  @Test
  @DisplayName("no text can control a terminal or reverse a line")
  void hostileText() {
    assertThat(ValueText.lines("\u001B[2J\u202Eabc\n\uD800"))
        .containsExactly("\"\\u001b[2J\\u202eabc\\n\\ud800\"");
    assertThat(ValueText.lines("😀")).containsExactly("\"😀\"");
  }

  @Test
  @DisplayName("an image is an aligned grid, deeper arrays are grids under their index")
  void grids() {
    assertThat(ValueText.lines(new float[][] {{1, -12}, {3.5f, 4}}))
        .containsExactly("   1  -12", " 3.5    4");
    assertThat(ValueText.lines(new int[][][][] {{{{1}}, {{2}}}}))
        .containsExactly("[0][0]", " 1", "[0][1]", " 2");
    assertThat(ValueText.lines(new float[][] {{1}, null, {}}))
        .containsExactly("       1", " nothing", "   empty");
  }

  @Test
  @DisplayName("wrong cells are marked, including missing ones; NaN equals NaN")
  void marks() {
    float[][] answer = {{1, 2, Float.NaN}, {9, 4, 5}, {6}};
    float[][] expected = {{1, 2.5f, Float.NaN}, {3, 4}};
    assertThat(ValueText.lines(answer, expected, 0))
        .containsExactly("   1 !  2! NaN", "!  9!   4 !  5!", "!  6!");
    assertThat(ValueText.lines(new float[] {1.001f, 2}, new float[] {1, 1}, 0.01))
        .containsExactly(" 1.001 !    2!");
    assertThat(ValueText.lines(null, 1f, 0)).containsExactly("!nothing!");
    assertThat(ValueText.lines(new float[0], new float[1], 0)).containsExactly("!empty!");
  }

  @Test
  @DisplayName("large values are cut, and say by how much")
  void cut() {
    assertThat(ValueText.lines(new float[20][1])).hasSize(17).last().isEqualTo("… and 4 more rows");
    assertThat(ValueText.lines(new float[17])).last().isEqualTo("… and 1 more column");
    assertThat(ValueText.lines(new float[3][3][1][1])).last().isEqualTo("… and 1 more grid");
    assertThat(ValueText.lines("x".repeat(5000)).get(0)).hasSizeLessThan(240).contains("5000");
  }

  @Test
  @DisplayName("as a Java expression it compiles to the same value")
  void source(@TempDir Path folder) throws Exception {
    List<Object> values =
        List.of(
            new float[][] {{1, 2.5f}, {-0f, Float.NaN}, {1e10f, Float.NEGATIVE_INFINITY}, null},
            new double[] {0.1, -0.0, Double.NaN, 1e300, 3},
            new long[] {Long.MIN_VALUE, 1},
            new String[] {"a\"\\\n\t\u202E\u0000😀'", null},
            new boolean[][][] {{{true}}, {}},
            Integer.MIN_VALUE,
            1f,
            2.0,
            5L,
            "x");
    assertThat(ValueText.toSource(new float[][] {{1, 2}, {3, -4}}))
        .isEqualTo("new float[][] {{1, 2}, {3, -4}}");
    String all = values.stream().map(ValueText::toSource).collect(Collectors.joining(", "));
    String source = "public class Pasted { public static Object[] all = {" + all + "}; }";
    var file =
        new SimpleJavaFileObject(URI.create("string:///Pasted.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignore) {
            return source;
          }
        };
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-d", folder.toString()), null, List.of(file))
                .call())
        .isTrue();
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Object[] pasted = (Object[]) loader.loadClass("Pasted").getField("all").get(null);
      assertThat(pasted)
          .usingRecursiveComparison()
          .withComparatorForType(Float::compare, Float.class)
          .withComparatorForType(Double::compare, Double.class)
          .isEqualTo(values.toArray());
    }
  }

  @Test
  @DisplayName("a counterexample shows what was given, expected and answered, and its size")
  void counterexample() {
    Counterexample example =
        new Counterexample(
            "maxPool",
            List.of(),
            List.of((Object) new int[][] {{1, 2}}),
            new int[] {2},
            new int[] {1, 2},
            "",
            false);
    assertThat(CounterexampleText.lines(example, 0))
        .containsExactly(
            "given:",
            "   1  2",
            "expected:",
            "   2",
            "your answer:",
            "  !1!!2!",
            "  (its size is 2, not 1)",
            "to try it:",
            "  maxPool(new int[][] {{1, 2}})");
  }

  @Test
  @DisplayName("arguments go by the names of their parameters where these are known")
  void parameters() {
    List<Object> arguments = List.of(7, 3);
    Counterexample named =
        new Counterexample("f", List.of("size", "kernel"), arguments, 5, 4, "", false);
    assertThat(CounterexampleText.lines(named, 0)).contains("given, size:", "given, kernel:");
    assertThat(
            CounterexampleText.lines(
                new Counterexample("f", List.of(), arguments, 5, 4, "", false), 0))
        .contains("given, argument 1:", "given, argument 2:");
  }

  @Test
  @DisplayName("the message of an exception cannot control a terminal")
  void hostileException() {
    Counterexample example =
        new Counterexample("f", List.of(), List.of(), 1, null, "Boo\u001B[2J\u202E, line 3", false);
    assertThat(CounterexampleText.lines(example, 0)).contains("  Boo\\u001b[2J\\u202e, line 3");
  }
}
