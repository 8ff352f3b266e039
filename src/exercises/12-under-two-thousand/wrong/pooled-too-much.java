// misconception: 0
// diagnosis: Your network has few parameters, but it sees too little: pooling also throws
// information away. Pool less, or let convolutions find something before you pool.
class SmallNetwork {
  static String network() {
    return "28x28x1 max14 dense3";
  }
}
