// misconception: 29
// diagnosis: You spend too many parameters. More of them need not be more accurate: here the
// lesson's network is nearly as accurate as one with nineteen times as many. Use fewer filters, or
// pool before the dense layer once more.
class SmallNetwork {
  static String network() {
    return "28x28x1 conv16@3 max2 conv32@3 max2 dense3";
  }
}
