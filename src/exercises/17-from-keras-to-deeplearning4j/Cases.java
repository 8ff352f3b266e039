import java.util.Random;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;

/** Poolings that were told all, some or nothing; then maps, kernels and dense layers. */
public final class Cases extends CaseSource {
  private static final String[] FRAMEWORKS = {"keras", "pytorch", "dl4j"};

  @Override
  public void fill(CaseList cases, Random random) {
    for (String framework : FRAMEWORKS) {
      for (int kernel = 1; kernel <= 4; kernel++) {
        int side = 6 + random.nextInt(9);
        cases.add("defaults", "outputSide", framework, side, kernel, 0);
        cases.add("defaults", "outputSide", framework, side + 1, kernel, 0);
        cases.add("defaults", "outputSide", framework, side, kernel, 1);
        cases.add("defaults", "outputSide", framework, side, kernel, 3);
      }
      cases.add("defaults", "outputSide", framework, 28, 3, 0);
    }
    for (int side = 5; side <= 8; side++) {
      cases.add("defaults", "outputSide", "keras", side, 0, 0);
      cases.add("defaults", "outputSide", "dl4j", side, 0, 0);
      cases.add("defaults", "outputSide", "dl4j", side, 0, 1);
    }
    cases.add("flatten", "flatten", (Object) new float[][][] {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}});
    for (int i = 0; i < 8; i++) {
      cases.add("flatten", "flatten", (Object) maps(2 + i % 3, 2 + i / 3, 3 + i % 2, random));
    }
    for (int i = 0; i < 8; i++) {
      float[][][][] saved = new float[2 + i % 2][][][];
      for (int y = 0; y < saved.length; y++) {
        saved[y] = maps(2 + i / 3, 2 + i % 3, 3 + i % 2, random);
      }
      cases.add("kernels", "kernels", (Object) saved);
    }
    for (int i = 0; i < 8; i++) {
      int channels = 2 + i % 3;
      int height = 2 + i / 3;
      int width = 3 + i % 2;
      float[][] saved = maps(1, channels * height * width, 2 + i % 2, random)[0];
      cases.add("dense", "dense", saved, channels, height, width);
    }
  }

  @Override
  public boolean promises(Case smaller) {
    return switch (smaller.method()) {
      case "outputSide" -> false;
      case "dense" ->
          smaller.argument(0, float[][].class).length
              == smaller.argument(1, Integer.class)
                  * smaller.argument(2, Integer.class)
                  * smaller.argument(3, Integer.class);
      default -> true;
    };
  }

  /** Whole numbers from 1 to 99. */
  private static float[][][] maps(int channels, int height, int width, Random random) {
    float[][][] maps = new float[channels][height][width];
    for (float[][] map : maps) {
      for (float[] row : map) {
        for (int column = 0; column < width; column++) {
          row[column] = 1 + random.nextInt(99);
        }
      }
    }
    return maps;
  }
}
