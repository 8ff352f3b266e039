// misconception: 0
// diagnosis: Your network is for different pictures. These have 28 rows, 28 columns and one
// channel (grey): start with 28x28x1.
class SmallNetwork {
  static String network() {
    return "28x28x3 conv5@3 max2 conv5@3 max2 dense3";
  }
}
