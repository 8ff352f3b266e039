package poolinglab.coursework.compile;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.TypePath;

/** Looks at what is attached to a field. */
final class FieldCheck extends FieldVisitor {
  private final Breaches breaches;

  FieldCheck(Breaches breaches) {
    super(ByteCodeCheck.ASM);
    this.breaches = breaches;
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
    breaches.refuse("javac writes no attribute %s; a field has one".formatted(attribute.type));
  }
}
