// hostile: lets the compiler infer a type of a gibibyte
// stopped by: compiler
// says: the compiler ran out of memory on this file | the compiler did not finish this file within
import java.util.Map;

class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    var t0 = 1;
    var t1 = pair(t0);
    var t2 = pair(t1);
    var t3 = pair(t2);
    var t4 = pair(t3);
    var t5 = pair(t4);
    var t6 = pair(t5);
    var t7 = pair(t6);
    var t8 = pair(t7);
    var t9 = pair(t8);
    var t10 = pair(t9);
    var t11 = pair(t10);
    var t12 = pair(t11);
    var t13 = pair(t12);
    var t14 = pair(t13);
    var t15 = pair(t14);
    var t16 = pair(t15);
    var t17 = pair(t16);
    var t18 = pair(t17);
    var t19 = pair(t18);
    var t20 = pair(t19);
    var t21 = pair(t20);
    var t22 = pair(t21);
    var t23 = pair(t22);
    var t24 = pair(t23);
    var t25 = pair(t24);
    var t26 = pair(t25);
    var t27 = pair(t26);
    var t28 = pair(t27);
    var t29 = pair(t28);
    var t30 = pair(t29);
    return image;
  }

  static <T> Map<T, T> pair(T one) {
    return Map.of(one, one);
  }
}
