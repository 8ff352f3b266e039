package poolinglab.coursework.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The static methods that a class offers, read off its byte code without loading it.
 *
 * @param descriptors parameter and return types by the method's name
 */
record Signatures(Map<String, String> descriptors) {

  /** Those of a compiled class that are not private. */
  static Signatures of(byte[] classFile) {
    Map<String, String> found = new TreeMap<>();
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String generic, String[] thrown) {
                int hidden = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
                if ((access & Opcodes.ACC_STATIC) != 0
                    && (access & hidden) == 0
                    && !name.startsWith("<")) {
                  found.merge(name, descriptor, (first, second) -> first + " " + second);
                }
                return null;
              }
            },
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new Signatures(found);
  }

  /** A sentence for every method that is asked for and not there. */
  List<String> missingFrom(Signatures answer) {
    List<String> sentences = new ArrayList<>();
    descriptors.forEach(
        (name, descriptor) -> {
          String found = answer.descriptors.getOrDefault(name, "");
          if (!List.of(found.split(" ")).contains(descriptor)) {
            String instead =
                found.isEmpty()
                    ? "there is no static method of that name that is not private."
                    : "found “%s”.".formatted(source(name, found.split(" ")[0]));
            sentences.add(
                "The method “%s” must be there; %s".formatted(source(name, descriptor), instead));
          }
        });
    return sentences;
  }

  private static String source(String name, String descriptor) {
    String parameters =
        Arrays.stream(Type.getArgumentTypes(descriptor))
            .map(Signatures::simple)
            .collect(Collectors.joining(", "));
    String result = simple(Type.getReturnType(descriptor));
    return "static " + result + " " + name + "(" + parameters + ")";
  }

  private static String simple(Type type) {
    return type.getClassName().replace("java.lang.", "");
  }
}
