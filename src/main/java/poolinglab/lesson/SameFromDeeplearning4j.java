package poolinglab.lesson;

import poolinglab.conformance.Comparison;
import poolinglab.conformance.Dl4jPooling;
import poolinglab.conformance.Tolerance;
import poolinglab.figure.NumberGrid;
import poolinglab.figure.text.TextBlock;
import poolinglab.geometry.WindowSpec;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPoolByHand;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;

/** The same picture through the library's layer, compared with the loop. */
final class SameFromDeeplearning4j implements Chapter {
  @Override
  public String title() {
    return "The same from Deeplearning4j";
  }

  @Override
  public void teach(Classroom classroom) {
    FeatureMaps picture = classroom.images().example();
    Pooling pooling = new MaxPooling(WindowSpec.ofKernel(2));
    FeatureMaps byHand = FeatureMaps.ofImage(MaxPoolByHand.doubleLoop(picture.plane(0).rows()));
    FeatureMaps library =
        new Dl4jPooling(pooling).forward(FeatureMaps.ofImage(picture.plane(0).rows()));
    Comparison comparison = Comparison.of(byHand, library, Tolerance.EXACT);
    classroom.say("The library has a layer for this. Send the same picture through it,");
    classroom.code(
        """
        new SubsamplingLayer.Builder(PoolingType.MAX)
            .kernelSize(2, 2)
            .stride(2, 2)     // 2×2 is also the default, whatever the kernel
        """);
    classroom.say("and compare with the loop, cell by cell:");
    classroom.show(
        corner("by hand", byHand, classroom).beside(corner("library", library, classroom), 6));
    String verdict =
        "%d cells compared, %d differ, largest difference %s"
            .formatted(
                comparison.cells(),
                comparison.mismatches(),
                comparison.largestDifference() == 0 ? "0" : comparison.largestDifference());
    boolean agrees = comparison.agrees();
    classroom.show(
        TextBlock.of(
            agrees ? classroom.ink().good("= " + verdict) : classroom.ink().bad("≠ " + verdict)));
    comparison.first().ifPresent(mismatch -> classroom.say("First: " + mismatch));
  }

  /** A few rows and columns; the whole map would fill the screen. */
  private static TextBlock corner(String title, FeatureMaps maps, Classroom classroom) {
    CloseUp closeUp = CloseUp.of(maps);
    return NumberGrid.of(closeUp.pixels())
        .under(
            classroom
                .ink()
                .bold(
                    "%s, from row %d, column %d".formatted(title, closeUp.top(), closeUp.left())));
  }
}
