// hostile: prints a list that holds itself
// stopped by: process
// says: called itself too deeply
import java.util.ArrayList;
import java.util.List;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    List<Object> one = new ArrayList<>();
    List<Object> two = new ArrayList<>();
    one.add(two);
    two.add(one);
    System.out.println(one);
    return image;
  }
}
