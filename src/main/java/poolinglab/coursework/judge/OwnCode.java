package poolinglab.coursework.judge;

import java.util.Map;
import poolinglab.coursework.compile.Compiled;
import poolinglab.coursework.compile.Compiler;
import poolinglab.coursework.exercise.CaseSource;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.ExerciseException;
import poolinglab.coursework.exercise.Needs;
import poolinglab.coursework.sandbox.ClassPath;

/** Compiles the Java files of the exercises' folders, which we wrote and trust. */
final class OwnCode {
  private static final String CASES = "Cases";

  private final Compiler compiler;

  OwnCode(Compiler compiler) {
    this.compiler = compiler;
  }

  /** The class that generates an exercise's cases. */
  CaseSource caseSource(Exercise exercise) {
    return caseSource(exercise.slug(), exercise.caseSource());
  }

  /** The same from a text, wherever it comes from. */
  CaseSource caseSource(String where, String text) {
    Map<String, byte[]> classes =
        compile(Map.of(CASES + ".java", text), everything(), where + ", Cases.java");
    try {
      return (CaseSource)
          new OwnProgram(classes).load(CASES).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | ClassCastException wrong) {
      throw new ExerciseException(
          "Cases.java needs a public class Cases that extends CaseSource and has no constructor; the one of %s is different. Correct it."
              .formatted(where),
          wrong);
    }
  }

  /** The classes of an exemplar, a wrong answer, a baseline. */
  Map<String, byte[]> answer(Exercise exercise, String text, String what) {
    return compile(
        Map.of(exercise.answerFile(), text),
        exercise.description().needs() == Needs.LIBRARY ? everything() : "",
        exercise.slug() + ", " + what);
  }

  private Map<String, byte[]> compile(Map<String, String> sources, String classPath, String what) {
    Compiled compiled = compiler.compile(sources, classPath);
    if (compiled instanceof Compiled.Failed failed) {
      throw new ExerciseException(
          "an exercise's own code must compile; %s does not: %s"
              .formatted(what, failed.text().strip()));
    }
    return ((Compiled.Classes) compiled).bytes();
  }

  static String everything() {
    return ClassPath.text(ClassPath.ours());
  }
}
