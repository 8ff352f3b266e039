package poolinglab.lab.browser;

import poolinglab.geometry.Axis;
import poolinglab.geometry.Border;

/** The formula of {@link Border} with the numbers of one axis, for people. */
final class SizeFormula {
  private SizeFormula() {}

  static String of(Axis axis, Border border) {
    String free =
        "("
            + axis.input()
            + (axis.paddingBefore() + axis.paddingAfter() == 0
                ? ""
                : " + " + (axis.paddingBefore() + axis.paddingAfter()))
            + " − "
            + axis.effectiveKernel()
            + ") / "
            + axis.stride();
    String formula =
        switch (border) {
          case SAME, SAME_LOWER -> "⌈" + axis.input() + " / " + axis.stride() + "⌉";
          case CEIL -> "⌈" + free + "⌉ + 1";
          case TRUNCATE -> "⌊" + free + "⌋ + 1";
          case STRICT -> free + " + 1";
        };
    return formula + " = " + axis.output();
  }
}
