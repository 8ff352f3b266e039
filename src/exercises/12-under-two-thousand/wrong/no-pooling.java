// misconception: 2
// diagnosis: Your network does not pool, so the dense layer has a weight for every value of
// every large map and every class. Pool after the convolutions: that costs no parameters and
// saves most of them.
class SmallNetwork {
  static String network() {
    return "28x28x1 conv5@3:same conv15@3:same dense3";
  }
}
