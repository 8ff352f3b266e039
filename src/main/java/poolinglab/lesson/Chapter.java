package poolinglab.lesson;

/** One chapter of the lesson. */
public interface Chapter {
  /** Its topic, in a few words. */
  String title();

  /** Teaches it: explains, shows, and computes every figure that it states. */
  void teach(Classroom classroom);
}
