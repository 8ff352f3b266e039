// hostile: loads a class by the name of a text
// stopped by: allow-list
// says: java.util.ResourceBundle.getBundle is not allowed
import java.util.ResourceBundle;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return ResourceBundle.getBundle("Exemplar") == null ? image : null;
  }
}
