package poolinglab.lesson;

import java.util.ArrayList;
import java.util.List;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.page.Html;
import poolinglab.figure.page.HtmlPage;
import poolinglab.figure.page.HtmlPage.Link;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;

/** The lesson as a web page, one section per chapter. */
public final class PageBoard implements Board {
  private static final String STYLE_SHEET = "lesson.css";

  private final List<Link> links = new ArrayList<>();
  private final StringBuilder content = new StringBuilder();

  /** Plain: on a page, signs do what colour does on a terminal. */
  @Override
  public Ink ink() {
    return Ink.PLAIN;
  }

  @Override
  public void chapter(int number, String title) {
    endChapter();
    String id = "chapter-" + number;
    links.add(new Link(id, number + " " + Html.escape(title)));
    content.append(HtmlPage.sectionBegin(id, number + "  " + title));
  }

  @Override
  public void say(String paragraph) {
    content.append("<p>").append(Html.escape(paragraph)).append("</p>\n");
  }

  @Override
  public void say(String inCharacters, String inPictures) {
    say(inPictures);
  }

  @Override
  public void show(TextBlock block) {
    content.append("<pre tabindex=\"0\">").append(Html.escape(block.toString())).append("</pre>\n");
  }

  @Override
  public void show(TextBlock block, List<Picture> pictures) {
    for (Picture picture : pictures) {
      content.append("<figure>\n").append(picture.svg()).append("</figure>\n");
    }
  }

  private void endChapter() {
    content.append(links.isEmpty() ? "" : "</section>\n");
  }

  /**
   * The page with everything written so far.
   *
   * @param lead a line below the title
   */
  public String html(String lead) {
    String all = content + (links.isEmpty() ? "" : "</section>\n");
    return new HtmlPage(
            "Pooling: a lesson",
            lead,
            HtmlPage.style(PageBoard.class, STYLE_SHEET),
            links,
            all,
            "Made by ./pooling lesson --report; every figure was computed as the page was written.")
        .html();
  }
}
