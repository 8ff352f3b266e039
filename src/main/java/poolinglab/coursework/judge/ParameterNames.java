package poolinglab.coursework.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The parameters of static methods by name, as the compiler left them for debuggers. */
final class ParameterNames extends ClassVisitor {
  private final Map<String, List<String>> byMethod = new HashMap<>();

  private ParameterNames() {
    super(Opcodes.ASM9);
  }

  /** The names by method; a method of which not every parameter has a name is left out. */
  static Map<String, List<String>> of(byte[] classFile) {
    ParameterNames names = new ParameterNames();
    new ClassReader(classFile).accept(names, ClassReader.SKIP_FRAMES);
    return Map.copyOf(names.byMethod);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String generic, String[] thrown) {
    if ((access & Opcodes.ACC_STATIC) == 0) {
      return null;
    }
    int parameters = Type.getArgumentTypes(descriptor).length;
    // Parameters come first. The size counts one more, for the object that static methods lack.
    int slots = Type.getArgumentsAndReturnSizes(descriptor) / 4 - 1;
    Map<Integer, String> found = new TreeMap<>();
    return new MethodVisitor(Opcodes.ASM9) {
      @Override
      public void visitLocalVariable(
          String variable, String type, String signature, Label start, Label end, int slot) {
        if (slot < slots) {
          found.put(slot, variable);
        }
      }

      @Override
      public void visitEnd() {
        if (found.size() == parameters) {
          byMethod.put(name, List.copyOf(found.values()));
        }
      }
    };
  }
}
