package poolinglab.coursework.compile;

import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Looks at every instruction of a method, and at what is attached to it. */
final class MethodCheck extends MethodVisitor {
  /** What javac itself calls for lambdas, text concatenation, records and switches. */
  private static final Set<String> BOOTSTRAPS =
      Set.of(
          "java/lang/invoke/LambdaMetafactory.metafactory",
          "java/lang/invoke/LambdaMetafactory.altMetafactory",
          "java/lang/invoke/StringConcatFactory.makeConcat",
          "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
          "java/lang/runtime/ObjectMethods.bootstrap",
          "java/lang/runtime/SwitchBootstraps.typeSwitch",
          "java/lang/runtime/SwitchBootstraps.enumSwitch");

  private final Breaches breaches;

  MethodCheck(Breaches breaches) {
    super(ByteCodeCheck.ASM);
    this.breaches = breaches;
  }

  @Override
  public void visitLineNumber(int line, Label start) {
    breaches.at(line);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    breaches.member(owner, name, descriptor);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    breaches.member(owner, name, descriptor);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode == Opcodes.NEW) {
      breaches.instance(type);
    } else {
      breaches.type(type);
    }
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    breaches.descriptor(descriptor);
  }

  @Override
  public void visitLdcInsn(Object value) {
    if (value instanceof Type type && type.getSort() != Type.METHOD) {
      breaches.type(type);
    } else if (value instanceof Type || value instanceof Handle) {
      breaches.refuse("a method handle as a constant is not allowed; call the method");
    } else {
      constant(value);
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    String maker = bootstrap.getOwner() + "." + bootstrap.getName();
    if (!BOOTSTRAPS.contains(maker)) {
      breaches.refuse(
          "a call made at run time by %s is not allowed; call the method".formatted(maker));
    }
    breaches.descriptor(descriptor);
    for (Object argument : arguments) {
      constant(argument);
    }
  }

  private void constant(Object value) {
    if (value instanceof Type type) {
      breaches.type(type);
    } else if (value instanceof Handle handle) {
      breaches.member(handle.getOwner(), handle.getName(), handle.getDesc());
    } else if (value instanceof ConstantDynamic) {
      breaches.refuse("a constant computed by a bootstrap method is not allowed; compute it");
    }
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    breaches.type(type);
  }

  @Override
  public void visitLocalVariable(
      String name, String descriptor, String signature, Label start, Label end, int index) {
    breaches.at(0);
    breaches.descriptor(descriptor);
    breaches.signature(signature);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return AnnotationCheck.of(descriptor, breaches);
  }

  @Override
  public AnnotationVisitor visitAnnotationDefault() {
    return AnnotationCheck.ofValue(breaches);
  }

  @Override
  public AnnotationVisitor visitParameterAnnotation(
      int parameter, String descriptor, boolean visible) {
    return AnnotationCheck.of(descriptor, breaches);
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int reference, TypePath path, String descriptor, boolean visible) {
    return AnnotationCheck.of(descriptor, breaches);
  }

  @Override
  public AnnotationVisitor visitInsnAnnotation(
      int reference, TypePath path, String descriptor, boolean visible) {
    return AnnotationCheck.of(descriptor, breaches);
  }

  @Override
  public AnnotationVisitor visitTryCatchAnnotation(
      int reference, TypePath path, String descriptor, boolean visible) {
    return AnnotationCheck.of(descriptor, breaches);
  }

  @Override
  public AnnotationVisitor visitLocalVariableAnnotation(
      int reference,
      TypePath path,
      Label[] start,
      Label[] end,
      int[] index,
      String descriptor,
      boolean visible) {
    return AnnotationCheck.of(descriptor, breaches);
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    breaches.refuse("javac writes no attribute %s; a method has one".formatted(attribute.type));
  }
}
