package poolinglab.coursework.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.objectweb.asm.LimitExceededException;
import poolinglab.coursework.compile.AllowList;
import poolinglab.coursework.compile.Breach;
import poolinglab.coursework.compile.ByteCodeCheck;
import poolinglab.coursework.compile.Compiled;
import poolinglab.coursework.compile.Compiler;
import poolinglab.coursework.compile.JudgedCode;
import poolinglab.coursework.compile.TooComplexException;
import poolinglab.coursework.exercise.Exercise;
import poolinglab.coursework.exercise.Needs;
import poolinglab.coursework.grade.Standing;
import poolinglab.coursework.sandbox.ClassPath;

/**
 * Makes an answer ready to run: compiles it, cuts it down to what its exercise calls, and checks
 * what that uses.
 */
final class AnswerBuild {
  private static final int MOST_BREACHES = 3;
  private static final int MOST_NAMED = 3;
  private static final String TOO_COMPLEX =
      "Its types, annotations or classes are nested too deeply, or there are too many of them to check. Write it more simply.";

  /** What came out. */
  sealed interface Result {}

  /**
   * It may run.
   *
   * @param notes what was left out, a sentence each
   */
  record Ready(Map<String, byte[]> classes, List<String> notes) implements Result {}

  /** It may not. */
  record Rejected(Standing standing, String message) implements Result {}

  private final Exercise exercise;
  private final Signatures signatures;
  private final Compiler compiler;
  private final List<String> notes = new ArrayList<>();

  AnswerBuild(Exercise exercise, Signatures signatures, Compiler compiler) {
    this.exercise = exercise;
    this.signatures = signatures;
    this.compiler = compiler;
  }

  Result build(Map<String, String> sources) {
    if (sources.get(exercise.answerFile()).isBlank()) {
      return new Rejected(Standing.NOT_COMPILED, exercise.answerFile() + " is empty.");
    }
    Compiled compiled = compile(sources);
    if (compiled instanceof Compiled.Failed failed) {
      return new Rejected(Standing.NOT_COMPILED, failed.text());
    }
    try {
      return StackLimit.within(() -> checked(((Compiled.Classes) compiled).bytes()));
    } catch (TooComplexException | LimitExceededException | StackOverflowError tooMuch) {
      return new Rejected(Standing.REFUSED, TOO_COMPLEX);
    }
  }

  private Result checked(Map<String, byte[]> classes) {
    byte[] own = classes.get(exercise.description().className());
    if (own == null) {
      List<Breach> breaches = ByteCodeCheck.check(classes, allowed());
      return breaches.isEmpty()
          ? new Rejected(
              Standing.NOT_COMPILED,
              "The class %s must be there.".formatted(exercise.description().className()))
          : new Rejected(Standing.REFUSED, words(breaches));
    }
    Result checked = judged(classes);
    List<String> missing = signatures.missingFrom(Signatures.of(own));
    return missing.isEmpty() || checked instanceof Rejected
        ? checked
        : new Rejected(Standing.NOT_COMPILED, String.join("\n", missing));
  }

  private AllowList allowed() {
    return AllowList.BASIC.plus(exercise.description().allow());
  }

  private Result judged(Map<String, byte[]> classes) {
    AllowList allowed = allowed();
    JudgedCode.Cut judged =
        JudgedCode.of(
            classes, exercise.description().className(), signatures.descriptors().keySet());
    List<Breach> breaches = ByteCodeCheck.check(judged.classes(), allowed);
    if (!breaches.isEmpty()) {
      return new Rejected(Standing.REFUSED, words(breaches));
    }
    if (!judged.gone().isEmpty() && isRefused(classes, allowed)) {
      List<String> gone = judged.gone();
      notes.add(
          "Not called by the exercise, and so not judged: %s%s."
              .formatted(
                  String.join(", ", gone.subList(0, Math.min(MOST_NAMED, gone.size()))),
                  gone.size() > MOST_NAMED ? " and more" : ""));
    }
    return new Ready(judged.classes(), List.copyOf(notes));
  }

  /** Whether the whole would be refused. */
  private static boolean isRefused(Map<String, byte[]> classes, AllowList allowed) {
    try {
      return !ByteCodeCheck.check(classes, allowed).isEmpty();
    } catch (TooComplexException | LimitExceededException | StackOverflowError tooMuch) {
      return true;
    }
  }

  /** All files; or, if they do not compile, those that the answer names; or the answer alone. */
  private Compiled compile(Map<String, String> sources) {
    Compiled all = compiler.compile(sources, classPath());
    String answer = exercise.answerFile();
    int files = sources.size();
    for (Map<String, String> fewer :
        List.of(needed(sources), Map.of(answer, sources.get(answer)))) {
      if (all instanceof Compiled.Failed && fewer.size() < files) {
        files = fewer.size();
        if (compiler.compile(fewer, classPath()) instanceof Compiled.Classes compiled) {
          TreeSet<String> others = new TreeSet<>(sources.keySet());
          others.removeAll(fewer.keySet());
          notes.add(
              "Ignored, because the answer does not need it and it does not compile: %s."
                  .formatted(String.join(", ", others)));
          return compiled;
        }
      }
    }
    return all;
  }

  private Map<String, String> needed(Map<String, String> sources) {
    Map<String, String> needed = new TreeMap<>();
    List<String> open = new ArrayList<>(List.of(exercise.answerFile()));
    while (!open.isEmpty()) {
      String text = sources.get(open.get(0));
      needed.put(open.remove(0), text);
      sources.keySet().stream()
          .filter(file -> !needed.containsKey(file) && !open.contains(file))
          .filter(file -> names(text, file.replaceFirst("\\.java$", "")))
          .forEach(open::add);
    }
    return needed;
  }

  private static boolean names(String text, String className) {
    return Pattern.compile("(?<![\\w$])" + Pattern.quote(className) + "(?![\\w$])")
        .matcher(text)
        .find();
  }

  private static String words(List<Breach> breaches) {
    return breaches.stream()
        .limit(MOST_BREACHES)
        .map(Breach::sentence)
        .collect(Collectors.joining("\n"));
  }

  private String classPath() {
    return exercise.description().needs() == Needs.LIBRARY
        ? ClassPath.text(ClassPath.libraries())
        : "";
  }
}
