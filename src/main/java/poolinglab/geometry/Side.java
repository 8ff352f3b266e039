package poolinglab.geometry;

/** Which of a {@link Size}'s two sides an axis runs along. */
enum Side {
  HEIGHT("height"),
  WIDTH("width");

  private final String label;

  Side(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  int of(Size size) {
    return this == HEIGHT ? size.height() : size.width();
  }

  int before(Padding padding) {
    return of(padding.topLeft());
  }

  int after(Padding padding) {
    return of(padding.bottomRight());
  }
}
