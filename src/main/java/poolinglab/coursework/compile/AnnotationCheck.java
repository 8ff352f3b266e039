package poolinglab.coursework.compile;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Type;

/** Looks at an annotation and the classes that its values name. */
final class AnnotationCheck extends AnnotationVisitor {
  private final Breaches breaches;

  private AnnotationCheck(Breaches breaches) {
    super(ByteCodeCheck.ASM);
    this.breaches = breaches;
  }

  static AnnotationVisitor of(String descriptor, Breaches breaches) {
    breaches.descriptor(descriptor);
    return new AnnotationCheck(breaches);
  }

  /** The default value of a method of an annotation. */
  static AnnotationVisitor ofValue(Breaches breaches) {
    return new AnnotationCheck(breaches);
  }

  @Override
  public void visit(String name, Object value) {
    if (value instanceof Type type) {
      breaches.type(type);
    }
  }

  @Override
  public void visitEnum(String name, String descriptor, String value) {
    breaches.descriptor(descriptor);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String name, String descriptor) {
    return of(descriptor, breaches);
  }

  @Override
  public AnnotationVisitor visitArray(String name) {
    return this;
  }
}
