// misconception: 0
// diagnosis: It has few parameters, and sees too little: pooling also throws away. Pool less, or
// let convolutions find something before you pool.
class SmallNetwork {
  static String network() {
    return "28x28x1 max14 dense3";
  }
}
