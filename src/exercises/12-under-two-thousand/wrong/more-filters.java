// misconception: 29
// diagnosis: You use too many parameters. More of them are not always more accurate: the
// lesson's network is nearly as accurate as one with nineteen times as many. Use fewer filters,
// or pool once more before the dense layer.
class SmallNetwork {
  static String network() {
    return "28x28x1 conv16@3 max2 conv32@3 max2 dense3";
  }
}
