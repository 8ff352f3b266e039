package poolinglab.coursework.compile;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * Reads compiled answers and refuses whatever they mention that is not allowed: calls, fields,
 * types of every kind, lambdas and the other call sites made at run time, annotations. A source
 * cannot hide anything from it, since all that a class can do is in its byte code.
 *
 * <p>What a class does with what it may use (loops, recursion, memory, output) is not its business:
 * the process in which the answer runs has limits for that.
 */
public final class ByteCodeCheck {
  static final int ASM = Opcodes.ASM9;
  private static final int MAGIC = 0xCAFEBABE;
  private static final int HEADER = 8;

  private ByteCodeCheck() {}

  /**
   * What the classes must not do, by line.
   *
   * @param classes by binary name
   * @param allowed what they may use in addition to each other
   * @return empty when all is well
   * @throws TooComplexException when no honest answer takes so long to check
   * @throws StackOverflowError when something in them is nested too deeply
   */
  public static List<Breach> check(Map<String, byte[]> classes, AllowList allowed) {
    Effort effort = new Effort();
    Breaches damaged = new Breaches(new OwnClasses(effort), allowed, effort);
    TreeMap<String, ClassReader> readers = new TreeMap<>();
    new TreeMap<>(classes)
        .forEach(
            (name, bytes) -> {
              String problem = problemOf(bytes);
              if (problem.isEmpty()) {
                read(name, damaged, () -> readers.put(name, new ClassReader(bytes)));
              } else {
                damaged.enter(name);
                damaged.refuse(problem);
              }
            });
    List<Breach> unreadable = damaged.inOrder();
    return unreadable.isEmpty() ? check(readers, allowed, effort) : unreadable;
  }

  private static List<Breach> check(
      TreeMap<String, ClassReader> readers, AllowList allowed, Effort effort) {
    OwnClasses own = new OwnClasses(effort);
    Breaches breaches = new Breaches(own, allowed, effort);
    readers.forEach((name, reader) -> read(name, breaches, () -> own.add(name, reader)));
    // Frames only repeat for the verifier what the instructions do.
    readers.forEach(
        (name, reader) ->
            read(
                name,
                breaches,
                () -> reader.accept(new ClassCheck(name, breaches), ClassReader.SKIP_FRAMES)));
    return breaches.inOrder();
  }

  /** Reads one class; ASM stumbles over a damaged one with exceptions of several kinds. */
  private static void read(String name, Breaches breaches, Runnable reading) {
    breaches.enter(name);
    try {
      reading.run();
    } catch (TooComplexException tooMuch) {
      throw tooMuch;
    } catch (RuntimeException damaged) {
      breaches.refuse(
          "a class file must be as javac writes it; this one cannot be read (%s). Compile it again"
              .formatted(damaged.getClass().getSimpleName()));
    }
  }

  /** Looks at the header: the JDK that runs the answer must be able to read it, and so must ASM. */
  private static String problemOf(byte[] bytes) {
    if (bytes.length < HEADER || intAt(bytes, 0) != MAGIC) {
      return "a class file begins with CAFEBABE and a version; this one does not. Compile it again";
    }
    int version = intAt(bytes, Integer.BYTES);
    boolean preview = (version & Opcodes.V_PREVIEW) == Opcodes.V_PREVIEW;
    return preview || (version & 0xFFFF) > Opcodes.V17
        ? ("an answer is Java 17, class file version 61 without preview features; this one is %d%s."
                + " Compile it with --release 17")
            .formatted(version & 0xFFFF, preview ? " with preview features" : "")
        : "";
  }

  private static int intAt(byte[] bytes, int from) {
    return ByteBuffer.wrap(bytes).getInt(from);
  }
}
