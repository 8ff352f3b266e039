package poolinglab.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Exercises;

/** Shows a model answer. */
@Command(
    name = "solution",
    mixinStandardHelpOptions = true,
    description = "A model answer, once the exercise is solved or where the teacher allows it.")
final class ExercisesSolution implements Callable<Integer> {
  @ParentCommand private ExercisesCommand parent;
  @Mixin private CourseOptions course;
  @Mixin private ExerciseParameter exercise;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    Exercises exercises = course.exercises();
    Exercise meant = exercise.required(exercises, "solution");
    terminal.out().print(course.workspace().solution(meant));
    terminal.out().flush();
    return 0;
  }
}
