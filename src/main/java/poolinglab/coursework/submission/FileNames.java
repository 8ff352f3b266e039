package poolinglab.coursework.submission;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import poolinglab.coursework.archive.Archives;

/** What names of files mean, also as people, systems and browsers change them. */
public final class FileNames {
  static final String PREDICTION = "prediction.txt";
  private static final String JAVA = ".java";

  /** Windows hides the ending of what its editor saves. */
  private static final String SAVED_AS_TEXT = ".java.txt";

  /** What is put behind a name that is there already: (1), - Copy, - Kopie (2). */
  private static final Pattern COPY =
      Pattern.compile(
          "(?: ?\\(\\d+\\)|[ _-]+(?:copy|kopie|copie|copia)(?: ?\\d+| ?\\(\\d+\\))?)+$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ATTEMPT = Pattern.compile("-\\d{1,2}$");
  private static final Pattern PREDICTIONS =
      Pattern.compile("predictions?[ _()\\d-]*(?:\\.txt)*(?:\\.md)?");
  private static final Pattern RENAMED_PREDICTIONS =
      Pattern.compile(".*(?<!\\p{L})predictions?(?!\\p{L})[^.]*(?:\\.txt)*(?:\\.md)?");
  private static final Pattern UNREAD_PREDICTIONS = Pattern.compile("predictions?\\b.*");

  private FileNames() {}

  /** Whether a file may belong to an answer, or hold some that do; only such are read. */
  public static boolean isWanted(String name) {
    return isJava(name) || isPrediction(name) || Archives.isNamed(name);
  }

  static boolean isJava(String name) {
    return alike(name).endsWith(JAVA) || alike(name).endsWith(SAVED_AS_TEXT);
  }

  /** Whether a file is a prediction, renamed ones included. */
  public static boolean isPrediction(String name) {
    return RENAMED_PREDICTIONS.matcher(alike(name)).matches() || isUsualPrediction(name);
  }

  /** Whether a prediction has its own name, but for what systems and browsers put to it. */
  static boolean isUsualPrediction(String name) {
    return PREDICTIONS.matcher(alike(withoutCopyMark(name))).matches();
  }

  /** Whether a file is called a prediction and is of a kind that is not read. */
  static boolean isUnreadPrediction(String name) {
    return UNREAD_PREDICTIONS.matcher(alike(name)).matches() && !isPrediction(name);
  }

  /** How a disk that ignores case, or the way an accent is written, sees a name. */
  static String alike(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** The name of a Java file with accents as sources write them, and without the mark of a copy. */
  static String javaName(String name) {
    String nfc = Normalizer.normalize(name, Normalizer.Form.NFC);
    int ending = alike(name).endsWith(JAVA) ? JAVA.length() : SAVED_AS_TEXT.length();
    String stem = nfc.substring(0, nfc.length() - ending);
    String plain = COPY.matcher(stem.strip()).replaceFirst("");
    return ATTEMPT.matcher(plain).replaceFirst("") + JAVA;
  }

  /** A name without its ending's copy mark, as {@code prediction (1).txt}. */
  static String withoutCopyMark(String name) {
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return COPY.matcher(stem).replaceFirst("") + (dot > 0 ? name.substring(dot) : "");
  }

  static boolean isClassName(String javaName) {
    return SourceVersion.isIdentifier(javaName.substring(0, javaName.length() - JAVA.length()));
  }
}
