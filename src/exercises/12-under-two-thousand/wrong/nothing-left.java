// misconception: 27
// diagnosis: You pool so much that the next window is larger than the map that is left. Some
// libraries would return an empty array; here it is refused. Pool less, or with smaller
// windows.
class SmallNetwork {
  static String network() {
    return "28x28x1 max4 conv5@3 max4 conv15@3 dense3";
  }
}
