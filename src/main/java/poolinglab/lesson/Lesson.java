package poolinglab.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The chapters, in order. */
public final class Lesson {
  private static final List<Chapter> CHAPTERS =
      List.of(
          new WhyPool(),
          new BootBeforeAndAfter(),
          new WindowMoves(),
          new ByHandUnrolled(),
          new ByHandLoop(),
          new SameFromDeeplearning4j(),
          new TheNetwork(),
          new SummaryFalls(),
          new TrainBoth(),
          new FromKeras(),
          new WhereNext());

  private Lesson() {}

  public static List<Chapter> chapters() {
    return CHAPTERS;
  }

  /** The first chapter that names a scene of the lab, as number and title, by scene. */
  public static Map<String, String> chaptersByScene() {
    Map<String, String> chapters = new LinkedHashMap<>();
    for (int i = 0; i < CHAPTERS.size(); i++) {
      String chapter = "%d, %s".formatted(i + 1, CHAPTERS.get(i).title());
      CHAPTERS.get(i).scenes().forEach(scene -> chapters.putIfAbsent(scene, chapter));
    }
    return chapters;
  }

  /** Teaches chapter {@code number}, counted from 1, under its heading. */
  public static void teach(int number, Classroom classroom) {
    Chapter chapter = CHAPTERS.get(number - 1);
    classroom.board().chapter(number, chapter.title());
    chapter.teach(classroom);
  }

  /**
   * Teaches all chapters.
   *
   * @param training whether to include the chapter that trains networks
   * @param goOn consulted before every chapter except the first; false ends the lesson
   */
  public static void teachAll(Classroom classroom, boolean training, BooleanSupplier goOn) {
    for (int number = 1; number <= CHAPTERS.size(); number++) {
      boolean skipped = CHAPTERS.get(number - 1) instanceof TrainBoth && !training;
      if (skipped) {
        continue;
      }
      if (number > 1 && !goOn.getAsBoolean()) {
        return;
      }
      teach(number, classroom);
    }
  }
}
