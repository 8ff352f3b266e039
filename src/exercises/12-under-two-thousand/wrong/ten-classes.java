// misconception: 0
// diagnosis: Your network does not have one unit per class. The pictures have 3 classes: end
// with dense3.
class SmallNetwork {
  static String network() {
    return "28x28x1 conv5@3 max2 conv5@3 max2 dense10";
  }
}
