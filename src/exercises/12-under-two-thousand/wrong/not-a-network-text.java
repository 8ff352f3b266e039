// misconception: 0
// diagnosis: Your line cannot be read as a network. Write the picture and then the layers,
// separated by spaces: 28x28x1 conv5@3 max2 dense3. The number of filters comes before the @,
// the kernel after it.
class SmallNetwork {
  static String network() {
    return "28x28x1 conv5x3 pool2 dense3";
  }
}
