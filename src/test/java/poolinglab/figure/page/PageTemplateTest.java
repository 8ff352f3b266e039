package poolinglab.figure.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A page's template")
class PageTemplateTest {
  private static final Pattern UNESCAPED = Pattern.compile("\\{\\{(?:\\{|&)");
  private static final String NARROW =
      "{{#narrowSvg}}\n<div class=\"narrow\">\n{{{.}}}\n</div>\n{{/narrowSvg}}";

  /** All that the frame needs. */
  public record Frame(String lead) {}

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/main/resources"))) {
      return all.filter(file -> file.toString().endsWith(".mustache")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  @DisplayName("escapes every value except drawings")
  void escaped(Path template) throws IOException {
    assertThat(Files.readString(template).replace("{{{svg}}}", "").replace(NARROW, ""))
        .doesNotContainPattern(UNESCAPED);
  }

  @Test
  @DisplayName("turns no value into markup and spells out what would reverse a line")
  void hostile() {
    assertThat(PageTemplate.fill(PageTemplate.class, "page", new Frame("<b>'\"&\u202E")))
        .contains("<p class=\"lead\">&lt;b&gt;&#39;&quot;&amp;[U+202E]</p>")
        .contains("default-src 'none'");
  }

  @Test
  @DisplayName("refuses data that lacks a value it shows, rather than leave a gap")
  void missing() {
    record Empty() {}
    assertThatThrownBy(() -> PageTemplate.fill(PageTemplate.class, "page", new Empty()))
        .isInstanceOf(MustacheException.class)
        .hasMessageContaining("lead");
  }
}
