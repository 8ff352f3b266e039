package poolinglab.coursework.submission;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** How the files of an answer must be called. */
final class FileName {
  private static final String JAVA = ".java";
  private static final Set<String> NO_CLASSES = Set.of("module-info.java", "package-info.java");

  private FileName() {}

  /** The last name of a path; accents in the one form that Java sources use. */
  static String of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /**
   * Checks the name of a wanted file.
   *
   * @param answerFile what the answer must be called
   */
  static void check(String path, String answerFile) throws RefusedException {
    String name = of(path);
    for (String right : List.of(answerFile, ExerciseFiles.PREDICTION)) {
      if (!name.equals(right) && ExerciseFiles.alike(name).equals(ExerciseFiles.alike(right))) {
        throw refused("case counts in a file's name", path, " must be " + right + ". Rename it.");
      }
    }
    if (NO_CLASSES.contains(ExerciseFiles.alike(name))) {
      throw refused(
          "answers belong to the unnamed package, of no module",
          path,
          " declares more. Remove it.");
    }
    if (!name.equals(ExerciseFiles.PREDICTION) && !isClassName(name)) {
      throw refused(
          "a Java file is named as its class, as " + answerFile,
          path,
          " is named as none. Rename or remove it.");
    }
  }

  private static boolean isClassName(String name) {
    String stem = name.substring(0, name.length() - JAVA.length());
    return name.endsWith(JAVA) && SourceVersion.isIdentifier(stem);
  }

  private static RefusedException refused(String rule, String path, String what) {
    return new RefusedException(rule + "; " + Harmless.of(path) + what);
  }
}
