package poolinglab.lesson;

import java.util.List;

/** One chapter of the lesson. */
public interface Chapter {
  /** Its topic, in a few words. */
  String title();

  /** The scenes of the lab where one can touch what it is about. */
  default List<String> scenes() {
    return List.of();
  }

  /** Teaches it: explains, shows, and computes every figure that it states. */
  void teach(Classroom classroom);
}
