package poolinglab.coursework.compile;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/**
 * Looks at one class: its name, its parents, its members. The table of nested classes is passed
 * over: whatever is done with one of them is seen where it is done.
 */
final class ClassCheck extends ClassVisitor {
  private final String givenName;
  private final Breaches breaches;

  ClassCheck(String givenName, Breaches breaches) {
    super(ByteCodeCheck.ASM);
    this.givenName = givenName;
    this.breaches = breaches;
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    String binaryName = name.replace('/', '.');
    if (!binaryName.equals(givenName)) {
      breaches.refuse("a class file has its class's name; this one is %s".formatted(binaryName));
    }
    if (binaryName.contains(".")) {
      breaches.refuse(
          "the class %s is in a package; an answer is in none. Remove the package line"
              .formatted(binaryName));
    }
    breaches.signature(signature);
    breaches.type(parent);
    for (String face : interfaces) {
      breaches.type(face);
    }
    breaches.inheritance(binaryName);
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    breaches.at(0);
    breaches.descriptor(descriptor);
    breaches.signature(signature);
    return new FieldCheck(breaches);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    breaches.at(0);
    if ((access & Opcodes.ACC_NATIVE) != 0) {
      breaches.refuse("the method %s is native; an answer is written in Java".formatted(name));
    }
    if (name.equals("finalize") && descriptor.equals("()V")) {
      breaches.refuse("a method finalize() is not allowed; the JVM would call it at any time");
    }
    breaches.descriptor(descriptor);
    breaches.signature(signature);
    for (String exception : exceptions == null ? new String[0] : exceptions) {
      breaches.type(exception);
    }
    return new MethodCheck(breaches);
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, String signature) {
    breaches.descriptor(descriptor);
    breaches.signature(signature);
    return new ComponentCheck(breaches);
  }

  @Override
  public ModuleVisitor visitModule(String name, int access, String version) {
    breaches.refuse("an answer is a class; this is the module %s".formatted(name));
    return null;
  }

  @Override
  public void visitNestHost(String host) {
    breaches.type(host);
  }

  @Override
  public void visitNestMember(String member) {
    breaches.type(member);
  }

  @Override
  public void visitPermittedSubclass(String subclass) {
    breaches.type(subclass);
  }

  @Override
  public void visitOuterClass(String owner, String name, String descriptor) {
    breaches.type(owner);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return AnnotationCheck.of(descriptor, breaches);
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int reference, TypePath path, String descriptor, boolean visible) {
    return AnnotationCheck.of(descriptor, breaches);
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    breaches.refuse("javac writes no attribute %s; this class has one".formatted(attribute.type));
  }
}
