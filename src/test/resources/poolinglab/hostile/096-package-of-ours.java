// hostile: puts itself among the classes of the judge
// stopped by: allow-list
// says: the class poolinglab.coursework.process.MaxPool2x2 is in a package
package poolinglab.coursework.process;

public class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return image;
  }
}
