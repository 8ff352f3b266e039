package poolinglab.coursework.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What one class declares, and what each of its methods refers to.
 *
 * @param parents its parent and interfaces, internal names
 * @param methods by name and descriptor
 * @param fields names with their descriptors
 */
record CodeReferences(List<String> parents, Map<String, Method> methods, Set<String> fields) {
  /**
   * A method.
   *
   * @param isStatic whether it needs no instance
   * @param types the classes it mentions, internal names
   * @param created the classes it makes instances of
   * @param members the methods and fields it uses, {@code owner.name+descriptor}
   */
  record Method(boolean isStatic, Set<String> types, Set<String> created, Set<Member> members) {
    Method(boolean isStatic) {
      this(isStatic, new HashSet<>(), new HashSet<>(), new HashSet<>());
    }
  }

  /** A method or a field: of which class, and its name and descriptor. */
  record Member(String owner, String key) {}

  static CodeReferences of(ClassReader reader, Effort effort) {
    List<String> parents = new ArrayList<>(List.of(reader.getInterfaces()));
    if (reader.getSuperName() != null) {
      parents.add(reader.getSuperName());
    }
    Map<String, Method> methods = new HashMap<>();
    Set<String> fields = new HashSet<>();
    reader.accept(
        new ClassVisitor(ByteCodeCheck.ASM) {
          @Override
          public FieldVisitor visitField(
              int access, String name, String descriptor, String signature, Object value) {
            fields.add(name + descriptor);
            return null;
          }

          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            Method method = new Method((access & Opcodes.ACC_STATIC) != 0);
            methods.put(name + descriptor, method);
            return new Collector(method, effort);
          }
        },
        ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new CodeReferences(List.copyOf(parents), methods, fields);
  }

  private static final class Collector extends MethodVisitor {
    private final Method method;
    private final Effort effort;

    Collector(Method method, Effort effort) {
      super(ByteCodeCheck.ASM);
      this.effort = effort;
      this.method = method;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      type(Type.getObjectType(type));
      if (opcode == Opcodes.NEW) {
        method.created().add(type);
      }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      member(owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      member(owner, name, descriptor);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
      type(Type.getType(descriptor));
    }

    @Override
    public void visitTryCatchBlock(
        org.objectweb.asm.Label start,
        org.objectweb.asm.Label end,
        org.objectweb.asm.Label handler,
        String type) {
      if (type != null) {
        type(Type.getObjectType(type));
      }
    }

    @Override
    public void visitLdcInsn(Object value) {
      constant(value);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      // A lambda is an instance of the interface that the call returns.
      Type made = Type.getReturnType(descriptor);
      if (made.getSort() == Type.OBJECT) {
        method.created().add(made.getInternalName());
      }
      effort.spend(descriptor.length());
      type(Type.getMethodType(descriptor));
      for (Object argument : arguments) {
        constant(argument);
      }
    }

    private void constant(Object value) {
      if (value instanceof Type type) {
        type(type);
      } else if (value instanceof Handle handle) {
        member(handle.getOwner(), handle.getName(), handle.getDesc());
        if (handle.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
          method.created().add(handle.getOwner());
        }
      }
    }

    private void member(String owner, String name, String descriptor) {
      effort.spend(descriptor.length());
      type(Type.getObjectType(owner));
      method.members().add(new Member(owner, name + descriptor));
    }

    private void type(Type type) {
      switch (type.getSort()) {
        case Type.ARRAY -> type(type.getElementType());
        case Type.METHOD -> {
          type(type.getReturnType());
          for (Type argument : type.getArgumentTypes()) {
            type(argument);
          }
        }
        case Type.OBJECT -> method.types().add(type.getInternalName());
        default -> {
          // a primitive type
        }
      }
    }
  }
}
