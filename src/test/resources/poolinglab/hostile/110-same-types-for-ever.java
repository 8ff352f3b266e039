// hostile: lets the compiler compare two types of sixteen thousand million parts
// stopped by: compiler
// says: the compiler did not finish this file within
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return image;
  }

  interface Pair<A, B> {}

  interface D0<T> {}

  interface E0<T> extends D0<T> {}

  interface D1<T> extends D0<Pair<T, T>> {}
  interface D2<T> extends D1<Pair<T, T>> {}
  interface D3<T> extends D2<Pair<T, T>> {}
  interface D4<T> extends D3<Pair<T, T>> {}
  interface D5<T> extends D4<Pair<T, T>> {}
  interface D6<T> extends D5<Pair<T, T>> {}
  interface D7<T> extends D6<Pair<T, T>> {}
  interface D8<T> extends D7<Pair<T, T>> {}
  interface D9<T> extends D8<Pair<T, T>> {}
  interface D10<T> extends D9<Pair<T, T>> {}
  interface D11<T> extends D10<Pair<T, T>> {}
  interface D12<T> extends D11<Pair<T, T>> {}
  interface D13<T> extends D12<Pair<T, T>> {}
  interface D14<T> extends D13<Pair<T, T>> {}
  interface D15<T> extends D14<Pair<T, T>> {}
  interface D16<T> extends D15<Pair<T, T>> {}
  interface D17<T> extends D16<Pair<T, T>> {}
  interface D18<T> extends D17<Pair<T, T>> {}
  interface D19<T> extends D18<Pair<T, T>> {}
  interface D20<T> extends D19<Pair<T, T>> {}
  interface D21<T> extends D20<Pair<T, T>> {}
  interface D22<T> extends D21<Pair<T, T>> {}
  interface D23<T> extends D22<Pair<T, T>> {}
  interface D24<T> extends D23<Pair<T, T>> {}
  interface D25<T> extends D24<Pair<T, T>> {}
  interface D26<T> extends D25<Pair<T, T>> {}
  interface D27<T> extends D26<Pair<T, T>> {}
  interface D28<T> extends D27<Pair<T, T>> {}
  interface D29<T> extends D28<Pair<T, T>> {}
  interface D30<T> extends D29<Pair<T, T>> {}
  interface D31<T> extends D30<Pair<T, T>> {}
  interface D32<T> extends D31<Pair<T, T>> {}
  interface D33<T> extends D32<Pair<T, T>> {}
  interface D34<T> extends D33<Pair<T, T>> {}
  interface E1<T> extends E0<Pair<T, T>> {}
  interface E2<T> extends E1<Pair<T, T>> {}
  interface E3<T> extends E2<Pair<T, T>> {}
  interface E4<T> extends E3<Pair<T, T>> {}
  interface E5<T> extends E4<Pair<T, T>> {}
  interface E6<T> extends E5<Pair<T, T>> {}
  interface E7<T> extends E6<Pair<T, T>> {}
  interface E8<T> extends E7<Pair<T, T>> {}
  interface E9<T> extends E8<Pair<T, T>> {}
  interface E10<T> extends E9<Pair<T, T>> {}
  interface E11<T> extends E10<Pair<T, T>> {}
  interface E12<T> extends E11<Pair<T, T>> {}
  interface E13<T> extends E12<Pair<T, T>> {}
  interface E14<T> extends E13<Pair<T, T>> {}
  interface E15<T> extends E14<Pair<T, T>> {}
  interface E16<T> extends E15<Pair<T, T>> {}
  interface E17<T> extends E16<Pair<T, T>> {}
  interface E18<T> extends E17<Pair<T, T>> {}
  interface E19<T> extends E18<Pair<T, T>> {}
  interface E20<T> extends E19<Pair<T, T>> {}
  interface E21<T> extends E20<Pair<T, T>> {}
  interface E22<T> extends E21<Pair<T, T>> {}
  interface E23<T> extends E22<Pair<T, T>> {}
  interface E24<T> extends E23<Pair<T, T>> {}
  interface E25<T> extends E24<Pair<T, T>> {}
  interface E26<T> extends E25<Pair<T, T>> {}
  interface E27<T> extends E26<Pair<T, T>> {}
  interface E28<T> extends E27<Pair<T, T>> {}
  interface E29<T> extends E28<Pair<T, T>> {}
  interface E30<T> extends E29<Pair<T, T>> {}
  interface E31<T> extends E30<Pair<T, T>> {}
  interface E32<T> extends E31<Pair<T, T>> {}
  interface E33<T> extends E32<Pair<T, T>> {}
  interface E34<T> extends E33<Pair<T, T>> {}

  interface Both extends D34<Integer>, E34<Integer> {}
}
