// hostile: reads what the judge sends
// stopped by: allow-list
// says: java.util.Scanner is not allowed
import java.util.Scanner;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return new float[][] {{new Scanner(System.in).nextInt()}};
  }
}
