// misconception: 4
// diagnosis: Same keeps the maps larger. That does not improve quality, and the dense layer
// pays for every extra cell. Leave out the border, or pool more.
class SmallNetwork {
  static String network() {
    return "28x28x1 conv5@3:same max2 conv15@3:same max2 dense3";
  }
}
