// hostile: has a type whose supertypes grow for ever
// stopped by: compiler
// says: nested too deeply
class MaxPool2x2 {
  static float[][] maxPool(float[][] image) {
    return image;
  }

  static class Box<Z> {}

  static class Growing<X> extends Box<Box<? super Growing<Growing<X>>>> {
    Box<? super Growing<Byte>> cast(Growing<Byte> from) {
      return from;
    }
  }
}
