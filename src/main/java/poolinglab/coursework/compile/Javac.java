package poolinglab.coursework.compile;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Runs the JDK's compiler in this process, from memory to memory. */
final class Javac {
  /** The most bytes that all class files of an answer may hold. */
  static final int MOST_CLASS_BYTES = 1 << 20;

  private static final String VERSION = "17";

  private static final List<String> OPTIONS =
      Stream.concat(
              version().stream(),
              Stream.of("-proc:none", "-g", "-Xlint:none", "-implicit:none", "-encoding", "UTF-8"))
          .toList();

  private final JavaCompiler compiler;

  /** What most answers need: finding all other modules takes a fifth of a compilation. */
  private static final List<String> ONLY_BASE = List.of("--limit-modules", "java.base");

  /** What was found on each class path; opening it again would cost more than compiling. */
  private final Map<String, StandardJavaFileManager> disks = new HashMap<>();

  Javac(JavaCompiler compiler) {
    this.compiler = compiler;
  }

  /**
   * The language and the library of Java 17. A newer JDK reads the library of 17 from a list, again
   * for each compilation; JDK 17 has it.
   */
  private static List<String> version() {
    return Integer.toString(Runtime.version().feature()).equals(VERSION)
        ? List.of("-source", VERSION, "-target", VERSION)
        : List.of("--release", VERSION);
  }

  /**
   * Compiles.
   *
   * @throws StackOverflowError when the source is nested too deeply for javac
   * @throws RuntimeException when javac itself fails
   */
  Compiled compile(CompilerRequest request) {
    // What fails without the other modules is compiled with them, and is said as if there was no
    // first attempt.
    if (request.classPath().isEmpty()) {
      Compiled first = attempt(request, ONLY_BASE);
      if (first instanceof Compiled.Classes) {
        return first;
      }
    }
    return attempt(request, List.of());
  }

  private Compiled attempt(CompilerRequest request, List<String> more) {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    FilesInMemory files = new FilesInMemory(disks.computeIfAbsent(request.classPath(), this::disk));
    List<SourceInMemory> sources =
        request.sources().entrySet().stream()
            .map(source -> new SourceInMemory(source.getKey(), source.getValue()))
            .toList();
    StringWriter printed = new StringWriter();
    List<String> options = Stream.concat(OPTIONS.stream(), more.stream()).toList();
    boolean done = compiler.getTask(printed, files, said, options, null, sources).call();
    return done ? classes(files) : new Compiled.Failed(problems(said, printed.toString()));
  }

  private StandardJavaFileManager disk(String classPath) {
    StandardJavaFileManager disk =
        compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    try {
      // Set as a location: the option would take an empty class path for the current folder.
      disk.setLocationFromPaths(StandardLocation.CLASS_PATH, paths(classPath));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return disk;
  }

  private static List<Path> paths(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .toList();
  }

  private static Compiled classes(FilesInMemory files) {
    Map<String, byte[]> classes = files.classes();
    int bytes = classes.values().stream().mapToInt(each -> each.length).sum();
    if (bytes <= MOST_CLASS_BYTES) {
      return new Compiled.Classes(classes);
    }
    return new Compiled.Failed(
        List.of(
            CompileProblem.ofAll(
                "",
                ("the class files of an answer hold at most %d bytes in total; these hold %d."
                        + " Write less code.")
                    .formatted(MOST_CLASS_BYTES, bytes))));
  }

  private static List<CompileProblem> problems(
      DiagnosticCollector<JavaFileObject> said, String printed) {
    List<CompileProblem> errors =
        said.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .limit(Compiled.Failed.MOST)
            .map(Javac::problem)
            .toList();
    if (errors.isEmpty() && printed.contains(StackOverflowError.class.getName())) {
      // javac catches it, and prints its trace instead of an error.
      throw new StackOverflowError();
    }
    return errors.isEmpty()
        ? List.of(CompileProblem.ofAll("", "the compiler gave up without saying why"))
        : errors;
  }

  private static CompileProblem problem(Diagnostic<? extends JavaFileObject> error) {
    String message = error.getMessage(Locale.ENGLISH);
    return error.getSource() instanceof SourceInMemory source
            && error.getPosition() != Diagnostic.NOPOS
        ? source.problemAt((int) error.getPosition(), error.getLineNumber(), message)
        : CompileProblem.ofAll("", message);
  }
}
