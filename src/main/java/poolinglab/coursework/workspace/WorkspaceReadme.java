package poolinglab.coursework.workspace;

import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;

/** What a learner reads first in a workspace. */
final class WorkspaceReadme {
  private WorkspaceReadme() {}

  static String of(Exercises exercises) {
    StringBuilder list = new StringBuilder();
    for (Exercise exercise : exercises.all()) {
      list.append("- [")
          .append(exercise.slug())
          .append("](")
          .append(exercise.slug())
          .append("/instructions.md): ")
          .append(exercise.description().title())
          .append(", ")
          .append(exercise.description().points())
          .append(" points\n");
    }
    return """
        # Exercises on pooling

        Every exercise is a folder. Read its `instructions.md`, fill in `prediction.txt` where there
        is one, then write the Java file beside it. Any editor will do; an IDE opens this folder as a
        Maven project.

        In this folder, with `pooling` standing for the launcher in Pooling Lab's own folder:

        | command | what it does |
        |---|---|
        | `pooling exercises watch` | checks at every save, and tells what is next |
        | `pooling exercises check` | checks once |
        | `pooling exercises hint` | a hint; each one says more |
        | `pooling exercises list` | how far you are |
        | `pooling exercises reset 2` | begins exercise 2 anew; your answer is kept aside |
        | `pooling exercises solution 2` | a model answer, once yours is right |

        ## The exercises

        """
        + list;
  }
}
