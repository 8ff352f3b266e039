package poolinglab.cli;

import static poolinglab.UserException.require;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import poolinglab.engine.Engine;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TerminalSvg;
import poolinglab.figure.text.TextBlock;
import poolinglab.lesson.Classroom;
import poolinglab.lesson.Lesson;
import poolinglab.lesson.LessonImages;
import poolinglab.lesson.LessonNetworks;
import poolinglab.lesson.PageBoard;
import poolinglab.lesson.TerminalBoard;
import poolinglab.lesson.TrainingPlan;

/** Teaches the lesson. */
@Command(
    name = "lesson",
    mixinStandardHelpOptions = true,
    description = "Take the lesson, from one 2×2 window to two trained networks.")
final class LessonCommand implements Callable<Integer> {
  private static final String PAGE = "lesson.html";
  private static final String LAB = "lab.html";

  @ParentCommand private PoolingCommand parent;

  @Mixin private ImageOptions images;

  @Option(names = "--step", description = "Wait for Enter before each chapter.")
  private boolean step;

  @Option(names = "--chapter", paramLabel = "N", description = "Teach only chapter N.")
  private Integer chapter;

  @Option(names = "--no-training", description = "Leave out the chapter that trains networks.")
  private boolean noTraining;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Passes over all training images (default: 5).")
  private int epochs = TrainingPlan.DEFAULT.epochs();

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "Seed of the weights and the order of the images (default: 42).")
  private long seed = TrainingPlan.DEFAULT.seed();

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description =
          "What trains in chapter 9: dl4j, or hand, our own code, which is faster (default: dl4j).")
  private Engine engine = TrainingPlan.DEFAULT.engine();

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Also save what the lesson prints as a picture, for a page or a slide.")
  private Path svg;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Save the lesson as a web page, DIR/lesson.html, instead of printing it.")
  private Path report;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    int chapters = Lesson.chapters().size();
    require(
        chapter == null || chapter >= 1 && chapter <= chapters,
        "the lesson has chapters 1 to %s; got %s",
        chapters,
        chapter);
    TrainingPlan plan =
        new TrainingPlan(
            epochs,
            TrainingPlan.DEFAULT.batchSize(),
            seed,
            TrainingPlan.DEFAULT.learningRate(),
            engine);
    LessonImages pictures = images.open();
    require(
        pictures.size().isAtLeast(LessonNetworks.SMALLEST_SIDE),
        "the lesson's network needs images of at least %s×%s pixels; got %s; give it larger ones",
        LessonNetworks.SMALLEST_SIDE,
        LessonNetworks.SMALLEST_SIDE,
        pictures.size());
    require(
        svg == null || report == null,
        "the lesson is saved as a picture or as a page; leave out --svg or --report");
    if (report != null) {
      OutputFile.makeFolder(report, "choose another");
      PageBoard page = new PageBoard();
      teach(terminal, new Classroom(page, pictures, plan, Bars.on(terminal)));
      terminal.out().println(write(report.resolve(PAGE), page.html(lead(), lab())));
    } else if (svg != null) {
      StringWriter text = new StringWriter();
      TerminalBoard board = new TerminalBoard(new PrintWriter(text), Ink.COLOUR);
      teach(terminal, new Classroom(board, pictures, plan, Bars.on(terminal)));
      write(svg, picture(text.toString()));
    } else {
      TerminalBoard board = new TerminalBoard(terminal.out(), terminal.ink());
      teach(terminal, new Classroom(board, pictures, plan, Bars.on(terminal)));
    }
    return 0;
  }

  /** The lab's page, if it is beside the lesson's. */
  private String lab() {
    return Files.exists(report.resolve(LAB)) ? LAB : "";
  }

  private String lead() {
    return chapter != null ? "A single chapter." : "From one 2×2 window to two trained networks.";
  }

  private void teach(Terminal terminal, Classroom classroom) {
    if (chapter != null) {
      Lesson.teach(chapter, classroom);
      return;
    }
    Lesson.teachAll(classroom, !noTraining, () -> !step || entered(terminal));
  }

  /** Whether the learner goes on: Enter, or an input that has ended; {@code q} stops. */
  private static boolean entered(Terminal terminal) {
    terminal.out().flush();
    terminal.err().print("\nEnter for the next chapter, q to stop: ");
    terminal.err().flush();
    try {
      String line = terminal.in().readLine();
      return line == null || !line.strip().equalsIgnoreCase("q");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String picture(String text) {
    List<String> lines = text.strip().lines().toList();
    return TerminalSvg.of(new TextBlock(lines), "Pooling Lab's lesson in a terminal");
  }

  private static Path write(Path file, String content) {
    OutputFile.write(file, content, "choose a folder that exists and is yours");
    return file;
  }
}
