package poolinglab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import poolinglab.figure.drawing.Picture;
import poolinglab.figure.page.PageTemplate;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;
import poolinglab.figure.text.TextTable;

/** The lesson as a web page, one section per chapter. */
public final class PageBoard implements Board {
  private final List<Section> sections = new ArrayList<>();

  /** What {@code lesson.mustache} shows. */
  private record Page(String lead, List<Section> chapters) {}

  /** A chapter. */
  private record Section(int number, String title, List<Part> parts) {}

  /** One of the four; the others are empty. */
  private record Part(
      String paragraph, String block, List<Picture> pictures, Optional<Table> table) {
    static Part of(String paragraph, String block) {
      return new Part(paragraph, block, List.of(), Optional.empty());
    }

    boolean isPictured() {
      return !pictures.isEmpty();
    }
  }

  /** A table. */
  private record Table(List<Cell> headings, List<Row> rows) {
    static Table of(TextTable table) {
      return new Table(
          cells(table, table.headings()),
          table.rows().stream().map(row -> new Row(cells(table, row))).toList());
    }

    private static List<Cell> cells(TextTable table, List<String> texts) {
      return IntStream.range(0, texts.size())
          .mapToObj(
              column ->
                  new Cell(
                      texts.get(column).replace("-\n", "-").replace('\n', ' '),
                      !table.isLeft(column)))
          .toList();
    }
  }

  /** A line of a table. */
  private record Row(List<Cell> cells) {}

  /** A cell, aligned to the right where it is a number. */
  private record Cell(String text, boolean number) {}

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
    add(Part.of(paragraph, ""));
  }

  @Override
  public void say(String inCharacters, String inPictures) {
    say(inPictures);
  }

  @Override
  public void show(TextBlock block) {
    add(Part.of("", block.toString()));
  }

  @Override
  public void show(TextTable table) {
    add(new Part("", "", List.of(), Optional.of(Table.of(table))));
  }

  @Override
  public void show(TextBlock block, List<Picture> pictures) {
    add(new Part("", "", pictures, Optional.empty()));
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
