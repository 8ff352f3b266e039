package poolinglab.coursework.workspace;

import java.util.stream.Collectors;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;

/** The first page that a learner reads in a workspace. */
final class WorkspaceReadme {
  private WorkspaceReadme() {}

  static String of(Exercises exercises) {
    String list =
        exercises.all().stream().map(WorkspaceReadme::line).collect(Collectors.joining("\n"));
    return """
    # Exercises on pooling

    Every exercise is a folder. Read its `instructions.md`, fill in `prediction.txt` if there is
    one, then write the Java file next to it. Any editor will do; an IDE opens this folder as a
    Maven project.

    Run these commands in this folder; `pooling` is the launcher in Pooling Lab's own folder:

    | command | what it does |
    |---|---|
    | `pooling exercises watch` | checks every time you save, and says what is next |
    | `pooling exercises check` | checks once |
    | `pooling exercises hint` | gives a hint; each one reveals more |
    | `pooling exercises list` | shows how far you are |
    | `pooling exercises reset 2` | restarts exercise 2; your answer is set aside, not lost |
    | `pooling exercises solution 2` | shows a model answer, once yours is right |

    ## The exercises

    %s
    """
        .formatted(list);
  }

  private static String line(Exercise exercise) {
    return "- [%1$s](%1$s/instructions.md): %2$s, %3$d points"
        .formatted(
            exercise.slug(), exercise.description().title(), exercise.description().points());
  }
}
