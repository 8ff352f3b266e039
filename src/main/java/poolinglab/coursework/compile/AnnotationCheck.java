package poolinglab.coursework.compile;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Type;

/** Looks at an annotation and the classes that its values name. */
final class AnnotationCheck extends AnnotationVisitor {
  private final Breaches breaches;
  private final int level;

  private AnnotationCheck(Breaches breaches, int level) {
    super(ByteCodeCheck.ASM);
    Effort.descend(level);
    this.breaches = breaches;
    this.level = level;
  }

  static AnnotationVisitor of(String descriptor, Breaches breaches) {
    breaches.descriptor(descriptor);
    return new AnnotationCheck(breaches, 0);
  }

  /** The default value of a method of an annotation. */
  static AnnotationVisitor ofValue(Breaches breaches) {
    return new AnnotationCheck(breaches, 0);
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
    breaches.descriptor(descriptor);
    return new AnnotationCheck(breaches, level + 1);
  }

  @Override
  public AnnotationVisitor visitArray(String name) {
    return this;
  }
}
