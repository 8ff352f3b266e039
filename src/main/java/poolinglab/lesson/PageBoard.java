package poolinglab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private record Page(String lead, String lab, List<Section> chapters) {}

  /** A chapter. */
  private record Section(int number, String title, List<Part> parts, List<Scene> scenes) {
    boolean isInLab() {
      return !scenes.isEmpty();
    }
  }

  /** Where the lab shows what a chapter is about. */
  private record Scene(String id, String title) {
    static Scene of(String id) {
      return new Scene(id, id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1));
    }
  }

  /** One of the six; the others are empty. */
  private record Part(
      String paragraph,
      Optional<Question> question,
      String block,
      List<Line> code,
      List<Picture> pictures,
      Optional<Table> table) {
    static Part of(String paragraph, String block) {
      return new Part(paragraph, Optional.empty(), block, List.of(), List.of(), Optional.empty());
    }

    static Part of(Question question) {
      return new Part("", Optional.of(question), "", List.of(), List.of(), Optional.empty());
    }

    static Part of(List<Line> code) {
      return new Part("", Optional.empty(), "", code, List.of(), Optional.empty());
    }

    static Part ofPictures(List<Picture> pictures) {
      return new Part("", Optional.empty(), "", List.of(), pictures, Optional.empty());
    }

    static Part of(Table table) {
      return new Part("", Optional.empty(), "", List.of(), List.of(), Optional.of(table));
    }

    boolean isCode() {
      return !code.isEmpty();
    }

    boolean isPictured() {
      return !pictures.isEmpty();
    }
  }

  /** The answer is folded away until the learner opens it. */
  private record Question(String ask, String answer) {}

  /** A line of Java. */
  private record Line(List<JavaWord> words) {}

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
    List<String> scenes = Lesson.chapters().get(number - 1).scenes();
    sections.add(
        new Section(number, title, new ArrayList<>(), scenes.stream().map(Scene::of).toList()));
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
  public void ask(String question, String answer) {
    add(Part.of(new Question(question, answer)));
  }

  @Override
  public void code(TextBlock code) {
    add(Part.of(code.lines().stream().map(line -> new Line(JavaWord.of(line))).toList()));
  }

  @Override
  public void show(TextBlock block) {
    add(Part.of("", block.toString()));
  }

  @Override
  public void show(TextTable table) {
    add(Part.of(Table.of(table)));
  }

  @Override
  public void show(TextBlock block, List<Picture> pictures) {
    add(Part.ofPictures(pictures));
  }

  private void add(Part part) {
    sections.get(sections.size() - 1).parts().add(part);
  }

  /**
   * The page with everything written so far.
   *
   * @param lead a line below the title
   * @param lab where the lab's page is, as seen from this one; empty where there is none
   */
  public String html(String lead, String lab) {
    return PageTemplate.fill(PageBoard.class, "lesson", new Page(lead, lab, sections));
  }
}
