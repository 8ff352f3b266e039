package poolinglab.figure.page;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;

/**
 * A Mustache template beside the class that presents it, filled with records.
 *
 * <p>Every value is escaped by {@link Html#escape}; only {@code {{{svg}}}}, a picture's drawing, is
 * not. Pages extend {@code page.mustache}, which is their frame, and include style sheets as parts.
 * A name that no record has is an error, not an empty place.
 */
public final class PageTemplate {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .strictSections(true)
          .emptyStringIsFalse(true)
          .zeroIsFalse(true)
          .withEscaper(Html::escape)
          .withCollector(
              new DefaultCollector() {
                @Override
                public Iterator<?> toIterator(Object value) {
                  return value instanceof Optional<?> some
                      ? some.stream().iterator()
                      : super.toIterator(value);
                }
              });

  private PageTemplate() {}

  /**
   * The template filled.
   *
   * @param neighbour the class beside which the template and its parts are
   * @param name of the template, without {@code .mustache}
   * @param data a record whose components have the names that the template uses
   * @throws com.samskivert.mustache.MustacheException when the template uses another name
   */
  public static String fill(Class<?> neighbour, String name, Object data) {
    var template = COMPILER.withLoader(part -> read(neighbour, part)).loadTemplate(name);
    return template.execute(data).strip() + "\n";
  }

  /** A template or style sheet beside {@code neighbour}, else one that all pages share. */
  private static Reader read(Class<?> neighbour, String part) throws IOException {
    String file = part.endsWith(".css") ? part : part + ".mustache";
    Class<?> owner = neighbour.getResource(file) == null ? PageTemplate.class : neighbour;
    try (InputStream text = owner.getResourceAsStream(file)) {
      if (text == null) {
        throw new IOException("%s belongs beside %s".formatted(file, neighbour));
      }
      return new StringReader(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
