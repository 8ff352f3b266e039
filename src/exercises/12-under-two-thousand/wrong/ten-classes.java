// misconception: 0
// diagnosis: Your network has not one unit for each class. These are pictures of 3 classes: end
// with dense3.
class SmallNetwork {
  static String network() {
    return "28x28x1 conv5@3 max2 conv5@3 max2 dense10";
  }
}
