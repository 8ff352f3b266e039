// misconception: 0
// diagnosis: Your network does not end in a dense layer. Something must weigh what is left and
// give each class a probability: end with dense3.
class SmallNetwork {
  static String network() {
    return "28x28x1 conv5@3 max2 conv15@3 max2";
  }
}
