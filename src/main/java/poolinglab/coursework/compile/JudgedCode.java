package poolinglab.coursework.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;

/**
 * Cuts an answer down to what its judged methods can reach: a {@code main} with a {@code Scanner},
 * a test next to the answer, or a helper that is never called, is no longer there.
 *
 * <p>What is cut away need not be checked, for it is never loaded; what is left is checked as it
 * is. So it does no harm if too much is cut, as an answer could try: it would miss its own code.
 */
public final class JudgedCode {
  private static final String INITIALISER = "<clinit>()V";

  private final Effort effort = new Effort();
  private final Map<String, ClassReader> readers = new HashMap<>();
  private final Map<String, CodeReferences> classes = new HashMap<>();
  private final Set<String> touched = new HashSet<>();
  private final Set<String> created = new HashSet<>();
  private final Set<CodeReferences.Member> reached = new HashSet<>();
  private final Set<CodeReferences.Member> asked = new HashSet<>();
  private final Set<CodeReferences.Member> used = new HashSet<>();
  private final Deque<CodeReferences.Member> open = new ArrayDeque<>();

  private JudgedCode(Map<String, byte[]> bytes) {
    bytes.forEach(
        (name, file) -> {
          ClassReader reader = new ClassReader(file);
          readers.put(name.replace('.', '/'), reader);
          classes.put(name.replace('.', '/'), CodeReferences.of(reader, effort));
        });
  }

  /**
   * What is left, and what is gone.
   *
   * @param classes by binary name, as they were compiled where nothing was cut
   * @param gone the methods that a person wrote and nothing reaches, as {@code MaxPool2x2.main}
   */
  public record Cut(Map<String, byte[]> classes, List<String> gone) {
    public Cut {
      classes = Map.copyOf(classes);
      gone = List.copyOf(gone);
    }
  }

  /**
   * Cuts.
   *
   * @param bytes as the compiler wrote them, by binary name
   * @param className the class of the answer
   * @param methods the names of its methods that are called
   * @throws TooComplexException when no honest answer takes so long to follow
   * @throws StackOverflowError when something in it is nested too deeply
   * @throws RuntimeException when a class file is damaged
   */
  public static Cut of(Map<String, byte[]> bytes, String className, Set<String> methods) {
    JudgedCode code = new JudgedCode(bytes);
    code.touch(className);
    code.classes.get(className).methods().keySet().stream()
        .filter(key -> methods.contains(key.substring(0, key.indexOf('('))))
        .forEach(key -> code.reach(className, key));
    code.follow();
    return code.cut(bytes);
  }

  private void follow() {
    while (!open.isEmpty()) {
      CodeReferences.Member next = open.pop();
      CodeReferences.Method method = classes.get(next.owner()).methods().get(next.key());
      method.types().forEach(this::touch);
      method.created().forEach(this::create);
      method.members().forEach(this::use);
    }
  }

  /** A class that is mentioned is loaded, and what it extends with it. */
  private void touch(String name) {
    for (String each : ancestry(name, touched)) {
      reach(each, INITIALISER);
      if (classes.get(each).parents().contains("java/lang/Enum")) {
        reach(each, "values()[L" + each + ";");
      }
    }
  }

  /** Of a class that has instances any method of these may be called, by whatever holds one. */
  private void create(String name) {
    touch(name);
    for (String each : ancestry(name, created)) {
      classes
          .get(each)
          .methods()
          .forEach(
              (key, method) -> {
                if (!method.isStatic()) {
                  reach(each, key);
                }
              });
    }
  }

  /** A method or field of the class itself, or of the next above it that declares one. */
  private void use(CodeReferences.Member member) {
    if (asked.add(member)) {
      for (String each : ancestry(member.owner(), new HashSet<>())) {
        CodeReferences own = classes.get(each);
        if (own.methods().containsKey(member.key()) || own.fields().contains(member.key())) {
          touch(each);
          used.add(new CodeReferences.Member(each, member.key()));
          reach(each, member.key());
          return;
        }
      }
    }
  }

  /** A class of the answer and those above it, the nearest first, without those that are known. */
  private List<String> ancestry(String name, Set<String> known) {
    List<String> found = new ArrayList<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(name));
    while (!waiting.isEmpty()) {
      effort.spend(1);
      String next = waiting.poll();
      if (classes.containsKey(next) && known.add(next)) {
        found.add(next);
        waiting.addAll(classes.get(next).parents());
      }
    }
    return found;
  }

  private void reach(String owner, String key) {
    CodeReferences.Member method = new CodeReferences.Member(owner, key);
    if (classes.get(owner).methods().containsKey(key) && reached.add(method)) {
      open.push(method);
    }
  }

  private Cut cut(Map<String, byte[]> bytes) {
    Map<String, byte[]> left = new TreeMap<>();
    Set<String> gone = new TreeSet<>();
    readers.forEach(
        (name, reader) -> {
          classes.get(name).methods().keySet().stream()
              .filter(key -> !reached.contains(new CodeReferences.Member(name, key)))
              .filter(key -> !key.contains("<") && !key.contains("$"))
              .forEach(
                  key ->
                      gone.add(name.replace('$', '.') + "." + key.substring(0, key.indexOf('('))));
          if (touched.contains(name)) {
            String binaryName = name.replace('/', '.');
            left.put(
                binaryName, isWhole(name) ? bytes.get(binaryName) : withoutUnreached(name, reader));
          }
        });
    return new Cut(left, new ArrayList<>(gone));
  }

  private boolean isWhole(String name) {
    return classes.get(name).methods().keySet().stream()
        .allMatch(key -> reached.contains(new CodeReferences.Member(name, key)));
  }

  private byte[] withoutUnreached(String name, ClassReader reader) {
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(ByteCodeCheck.ASM, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String method, String descriptor, String signature, String[] thrown) {
            return reached.contains(new CodeReferences.Member(name, method + descriptor))
                ? super.visitMethod(access, method, descriptor, signature, thrown)
                : null;
          }

          @Override
          public FieldVisitor visitField(
              int access, String field, String descriptor, String signature, Object value) {
            return used.contains(new CodeReferences.Member(name, field + descriptor))
                ? super.visitField(access, field, descriptor, signature, value)
                : null;
          }
        },
        0);
    return writer.toByteArray();
  }
}
