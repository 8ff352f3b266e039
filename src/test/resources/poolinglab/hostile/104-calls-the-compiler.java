// hostile: compiles in the compiler
// stopped by: compiler
// says: package com.sun.tools.javac.main is not visible | does not exist
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return com.sun.tools.javac.main.Main.class == null ? null : image;
  }
}
