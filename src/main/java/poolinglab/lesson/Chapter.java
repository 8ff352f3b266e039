package poolinglab.lesson;

import java.util.Optional;

/** One chapter of the lesson. */
public interface Chapter {
  /** Its topic, in a few words. */
  String title();

  /** The scene of the lab where one can touch what it is about. */
  default Optional<String> scene() {
    return Optional.empty();
  }

  /** Teaches it: explains, shows, and computes every figure that it states. */
  void teach(Classroom classroom);
}
