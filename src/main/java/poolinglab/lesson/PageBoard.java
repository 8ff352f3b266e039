package poolinglab.lesson;

import java.util.ArrayList;
import java.util.List;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.page.PageTemplate;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;

/** The lesson as a web page, one section per chapter. */
public final class PageBoard implements Board {
  private final List<Section> sections = new ArrayList<>();

  /** What {@code lesson.mustache} shows. */
  private record Page(String lead, List<Section> chapters) {}

  /** A chapter. */
  private record Section(int number, String title, List<Part> parts) {}

  /** One of the three; the others are empty. */
  private record Part(String paragraph, String block, List<Picture> pictures) {
    static Part of(String paragraph) {
      return new Part(paragraph, "", List.of());
    }
  }

  /** Plain: on a page, signs do what colour does on a terminal. */
  @Override
  public Ink ink() {
    return Ink.PLAIN;
  }

  @Override
  public void chapter(int number, String title) {
    sections.add(new Section(number, title, new ArrayList<>()));
  }

  @Override
  public void say(String paragraph) {
    add(Part.of(paragraph));
  }

  @Override
  public void say(String inCharacters, String inPictures) {
    say(inPictures);
  }

  @Override
  public void show(TextBlock block) {
    add(new Part("", block.toString(), List.of()));
  }

  @Override
  public void show(TextBlock block, List<Picture> pictures) {
    add(new Part("", "", pictures));
  }

  private void add(Part part) {
    sections.get(sections.size() - 1).parts().add(part);
  }

  /**
   * The page with everything written so far.
   *
   * @param lead a line below the title
   */
  public String html(String lead) {
    return PageTemplate.fill(PageBoard.class, "lesson", new Page(lead, sections));
  }
}
