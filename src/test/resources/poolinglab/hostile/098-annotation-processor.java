// hostile: is a processor that the compiler might run
// stopped by: allow-list
// says: javax.annotation.processing.AbstractProcessor is not allowed
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;

@SupportedAnnotationTypes("*")
public class MaxPool2x2 extends AbstractProcessor {
  static float[][] maxPool(float[][] image) {
    return image;
  }

  @Override
  public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
    System.exit(0);
    return true;
  }
}
