package poolinglab.coursework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poolinglab.UserException;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;
import poolinglab.coursework.judge.Workshop;
import poolinglab.coursework.report.ResultJson;
import poolinglab.coursework.sandbox.Isolation;
import poolinglab.coursework.sandbox.Sandbox;
import poolinglab.coursework.submission.AnswerFiles;
import poolinglab.coursework.submission.Fingerprint;

/**
 * What is done where answers are marked on another machine: a course and its answers arrive as
 * bytes, and the result leaves as bytes. The exercises lie at the same place there, and are the
 * same; answers are isolated as here. Serves several threads, for as long as the process lives.
 */
public final class MarkingWork {
  private final Exercises exercises;
  private final Workshop workshop;
  private final Marking marking;

  /**
   * What all answers of a run share.
   *
   * @param exercises the folder
   * @param extra the folder with hidden cases, or null
   */
  private record Course(String exercises, String extra, Isolation isolation) {}

  /**
   * An answer.
   *
   * @param exercise its name
   * @param fingerprint of all that its results depend on
   * @param files null where nothing was handed in
   */
  private record Task(String exercise, String fingerprint, Files files, long seed) {}

  /**
   * The files of an answer.
   *
   * @param prediction null where there is none
   */
  private record Files(
      Map<String, String> sources, String prediction, List<String> problems, List<String> notes) {
    static Files of(AnswerFiles files) {
      return new Files(
          files.sources(), files.prediction().orElse(null), files.problems(), files.notes());
    }

    AnswerFiles files() {
      return new AnswerFiles(sources, Optional.ofNullable(prediction), problems, notes);
    }
  }

  private record Reply(ResultJson result, boolean isLasting) {}

  private MarkingWork(Course course, Sandbox sandbox) {
    this.exercises = Exercises.open(Path.of(course.exercises()));
    this.workshop = new Workshop(sandbox, Optional.ofNullable(course.extra()).map(Path::of));
    this.marking = new CarefulMarking(workshop);
  }

  /** What all answers of a run share, to be sent. */
  public static byte[] course(Path exercises, Optional<Path> extra, Isolation isolation) {
    return bytes(
        new Course(
            exercises.toAbsolutePath().toString(),
            extra.map(folder -> folder.toAbsolutePath().toString()).orElse(null),
            isolation));
  }

  /**
   * The other end of {@link #course}.
   *
   * @throws UserException when this machine lacks the exercises, or isolates otherwise
   */
  public static MarkingWork of(byte[] course) {
    Course read = read(course, Course.class);
    Sandbox sandbox = Sandbox.strictest();
    if (sandbox.isolation() != read.isolation()) {
      sandbox.close();
      throw new UserException(
          "answers are isolated by %s here, and by %s where they come from; let bubblewrap work on"
              + " all machines, or on none",
          sandbox.isolation(), read.isolation());
    }
    return new MarkingWork(read, sandbox);
  }

  /**
   * An answer, to be sent.
   *
   * @param workshop of this machine
   * @param files empty where nothing was handed in
   */
  public static byte[] task(
      Workshop workshop, Exercise exercise, Optional<AnswerFiles> files, long seed) {
    return bytes(
        new Task(
            exercise.slug(),
            Fingerprint.of(workshop.parts(exercise)),
            files.map(Files::of).orElse(null),
            seed));
  }

  /**
   * Marks an answer that was sent.
   *
   * @return for {@link #marked}
   * @throws UserException when this machine cannot mark it as the sender would
   */
  public byte[] answer(byte[] task) {
    Task asked = read(task, Task.class);
    Exercise exercise = exercises.named(asked.exercise());
    UserException.require(
        Fingerprint.of(workshop.parts(exercise)).equals(asked.fingerprint()),
        "exercise %s is different here; install the same files and hidden cases on all machines",
        exercise.slug());
    Marking.Marked marked =
        marking.mark(exercise, Optional.ofNullable(asked.files()).map(Files::files), asked.seed());
    return bytes(new Reply(ResultJson.of(marked.result()), marked.isLasting()));
  }

  /** The result of an answer that came back. */
  public static Marking.Marked marked(byte[] answer) {
    Reply reply = read(answer, Reply.class);
    return new Marking.Marked(reply.result().result(), reply.isLasting());
  }

  private static byte[] bytes(Object value) {
    try {
      return ResultJson.MAPPER.writeValueAsBytes(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException("records of texts can be written", impossible);
    }
  }

  private static <T> T read(byte[] json, Class<T> type) {
    try {
      return ResultJson.MAPPER.readValue(json, type);
    } catch (IOException broken) {
      throw new UncheckedIOException("not a " + type.getSimpleName(), broken);
    }
  }
}
