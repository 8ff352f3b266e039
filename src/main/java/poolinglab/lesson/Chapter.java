package poolinglab.lesson;

/** One step of the lesson. */
public interface Chapter {
  /** What it is about, in a few words. */
  String title();

  /** Teaches it: tells, shows, and works out what it states. */
  void teach(Classroom classroom);
}
