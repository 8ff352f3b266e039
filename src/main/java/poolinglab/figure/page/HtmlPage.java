package poolinglab.figure.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page in one file, for light and dark screens, narrow ones and paper. It needs no network and
 * runs no script; its own policy forbids both.
 *
 * @param title what it is, as text
 * @param lead a line below the title, as text
 * @param style rules beside those that every page has, as CSS
 * @param links to the sections, in their order
 * @param content the sections, as HTML; see {@link #section}
 * @param footer as text
 */
public record HtmlPage(
    String title, String lead, String style, List<Link> links, String content, String footer) {

  /** A link to the section with this id. */
  public record Link(String id, String name) {}

  public HtmlPage {
    links = List.copyOf(links);
  }

  /** The rules in a file beside {@code neighbour}. */
  public static String style(Class<?> neighbour, String file) {
    try (InputStream sheet = neighbour.getResourceAsStream(file)) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(file + " belongs beside " + neighbour, unreadable);
    }
  }

  /** A section with its heading; {@code content} is HTML. */
  public static String section(String id, String heading, String content) {
    return sectionBegin(id, heading) + content + "</section>\n";
  }

  /** The same without its content and end, for content that is put together piece by piece. */
  public static String sectionBegin(String id, String heading) {
    return "<section id=\"%s\" aria-labelledby=\"%s-h\">\n<h2 id=\"%s-h\">%s</h2>\n"
        .formatted(id, id, id, Html.escape(heading));
  }

  /** The whole page. */
  public String html() {
    return head()
        + """
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header>
        <p class="kicker">Pooling Lab</p>
        <h1>%s</h1>
        <p class="lead">%s</p>
        <nav aria-label="Sections"><ul>
        %s</ul></nav>
        </header>
        <main id="main">
        %s</main>
        <footer><p>%s</p></footer>
        </body>
        </html>
        """
            .formatted(
                Html.escape(title), Html.escape(lead), navigation(), content, Html.escape(footer));
  }

  private String head() {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>%s – Pooling Lab</title>
    <style>
    %s%s</style>
    </head>
    """
        .formatted(Html.escape(title), style(HtmlPage.class, "page.css"), style);
  }

  private String navigation() {
    return links.stream()
        .map(link -> "<li><a href=\"#%s\">%s</a></li>\n".formatted(link.id(), link.name()))
        .collect(Collectors.joining());
  }
}
