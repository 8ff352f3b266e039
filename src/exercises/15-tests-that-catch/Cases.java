import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import poolinglab.coursework.exercise.Case;
import poolinglab.coursework.exercise.CaseList;
import poolinglab.coursework.exercise.CaseSource;
import poolinglab.coursework.exercise.Judgement;
import poolinglab.coursework.process.Wire;

/** First whether the tests are right, then one wrong pooling a group, which they have to catch. */
public final class Cases extends CaseSource {
  private static final int MOST_CASES = 50;
  private static final int LARGEST = 16;

  /** A pooling of one image. */
  private interface Pooling {
    float[][] of(float[][] image);
  }

  /** What is planted, and the wrong answer whose tests do not see it. */
  private record Plant(Pooling pooling, String blind) {}

  /** One output, from the four values of its window. */
  private interface Four {
    float of(float upperLeft, float upperRight, float lowerLeft, float lowerRight);
  }

  private static final Pooling RIGHT = image -> pool(image, 2, Cases::largest);

  /** What a test may expect by mistake, by the name of the wrong answer. */
  private static final Map<String, Pooling> EXPECTED =
      new TreeMap<>(
          Map.of(
              "expects-zero", Cases::zeroStart,
              "expects-rounding-up", Cases::roundingUp,
              "expects-stride-one", image -> pool(image, 1, Cases::largest),
              "expects-nan", Cases::nanWins));

  private static final Map<String, Plant> PLANTS = plants();

  private static Map<String, Plant> plants() {
    Map<String, Plant> all = new LinkedHashMap<>();
    all.put(
        "catches-average",
        new Plant(
            image -> pool(image, 2, (a, b, c, d) -> (a + b + c + d) / 4), "only-constant-images"));
    all.put(
        "catches-minimum",
        new Plant(
            image -> pool(image, 2, (a, b, c, d) -> -largest(-a, -b, -c, -d)),
            "only-constant-images"));
    all.put(
        "catches-stride-1", new Plant(image -> pool(image, 1, Cases::largest), "only-one-window"));
    all.put("catches-zero-start", new Plant(Cases::zeroStart, "only-positive-values"));
    all.put(
        "catches-three-cells",
        new Plant(
            image -> pool(image, 2, (a, b, c, d) -> largest(a, b, c, c)),
            "largest-always-upper-left"));
    all.put("catches-square-only", new Plant(Cases::squareOnly, "only-square-images"));
    all.put("catches-rounding-up", new Plant(Cases::roundingUp, "only-even-sizes"));
    all.put("catches-nan", new Plant(Cases::nanWins, "no-nan"));
    return all;
  }

  @Override
  public void fill(CaseList cases, Random random) {
    cases.add("right", "cases");
    PLANTS.keySet().forEach(group -> cases.add(group, "cases"));
  }

  @Override
  public Judgement judge(Case asked, Object answer, Object expected, double tolerance) {
    if (!(answer instanceof float[][][][] tests) || tests.length > MOST_CASES) {
      return Judgement.wrong("cases() returns an array of at most " + MOST_CASES + " cases.");
    }
    if (tests.length == 0) {
      return Judgement.wrong("no-cases", "cases() returned none.");
    }
    List<float[][][]> wrong = new ArrayList<>();
    for (float[][][] test : tests) {
      if (!isTest(test)) {
        return Judgement.wrong(
            "Case %d is not {input, expected}: two arrays, the input from 2×2 to 16×16, all rows equally long."
                .formatted(indexOf(tests, test)));
      }
      if (!passes(RIGHT, test)) {
        wrong.add(test);
      }
    }
    if (!wrong.isEmpty()) {
      return judgeWrong(wrong, indexOf(tests, wrong.get(0)));
    }
    return asked.group().equals("right")
        ? Judgement.right(tests.length + " cases, all right.")
        : judgeCatch(tests, PLANTS.get(asked.group()));
  }

  private static int indexOf(float[][][][] tests, float[][][] test) {
    return IntStream.range(0, tests.length).filter(i -> tests[i] == test).findFirst().getAsInt();
  }

  private static boolean isTest(float[][][] test) {
    return test != null && test.length == 2 && isImage(test[0], 2) && isImage(test[1], 1);
  }

  /** A mistake is named only if all tests that are wrong expect what it gives. */
  private static Judgement judgeWrong(List<float[][][]> wrong, int first) {
    String note = "Case %d: %s".formatted(first, difference(wrong.get(0)));
    return EXPECTED.entrySet().stream()
        .filter(each -> wrong.stream().allMatch(test -> passes(each.getValue(), test)))
        .findFirst()
        .map(each -> Judgement.wrong(each.getKey(), note))
        .orElse(Judgement.wrong(note));
  }

  /** What a test expects first that is not so. */
  private static String difference(float[][][] test) {
    float[][] input = test[0];
    float[][] expected = test[1];
    float[][] right = RIGHT.of(input);
    if (!size(expected).equals(size(right))) {
      return "you expect %s cells for a %s image; there are %s."
          .formatted(size(expected), size(input), size(right));
    }
    int cell =
        IntStream.range(0, right.length * right[0].length)
            .filter(i -> !Wire.equal(at(expected, i), at(right, i), 0))
            .findFirst()
            .getAsInt();
    int ii = cell / right[0].length;
    int jj = cell % right[0].length;
    return "you expect %s in cell (%d, %d); its window holds %s, %s, %s, %s, so it is %s."
        .formatted(
            number(at(expected, cell)),
            ii,
            jj,
            number(input[2 * ii][2 * jj]),
            number(input[2 * ii][2 * jj + 1]),
            number(input[2 * ii + 1][2 * jj]),
            number(input[2 * ii + 1][2 * jj + 1]),
            number(at(right, cell)));
  }

  private static String size(float[][] image) {
    return image.length + "×" + image[0].length;
  }

  private static float at(float[][] image, int cell) {
    return image[cell / image[0].length][cell % image[0].length];
  }

  private static String number(float value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e7;
    return (whole ? Long.toString((long) value) : Float.toString(value)).replace('-', '−');
  }

  private static Judgement judgeCatch(float[][][][] tests, Plant plant) {
    for (int i = 0; i < tests.length; i++) {
      if (!passes(plant.pooling(), tests[i])) {
        return Judgement.right("Case " + i + " catches it.");
      }
    }
    String note = "It passes all of your %d cases.".formatted(tests.length);
    return switch (plant.blind()) {
      case "only-square-images" ->
          Arrays.stream(tests).allMatch(test -> test[0].length == test[0][0].length)
              ? Judgement.wrong(plant.blind(), note)
              : Judgement.wrong(
                  note
                      + " In your images that are not square the extra rows fill no window. Use one such as 4×2.");
      case "no-nan" ->
          Arrays.stream(tests).noneMatch(test -> holdsNan(test[0]))
              ? Judgement.wrong(plant.blind(), note)
              : Judgement.wrong(
                  note
                      + " In your images no window holds a NaN next to a number. Add one that does.");
      default -> Judgement.wrong(plant.blind(), note);
    };
  }

  private static boolean holdsNan(float[][] image) {
    for (float[] row : image) {
      for (float value : row) {
        if (Float.isNaN(value)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean passes(Pooling pooling, float[][][] test) {
    try {
      return Wire.equal(pooling.of(copy(test[0])), test[1], 0);
    } catch (ArrayIndexOutOfBoundsException failed) {
      return false;
    }
  }

  private static boolean isImage(float[][] image, int smallest) {
    if (image == null || image.length < smallest || image.length > LARGEST) {
      return false;
    }
    for (float[] row : image) {
      boolean fits = row != null && row.length >= smallest && row.length <= LARGEST;
      if (!fits || row.length != image[0].length) {
        return false;
      }
    }
    return true;
  }

  private static float[][] copy(float[][] image) {
    return Arrays.stream(image).map(float[]::clone).toArray(float[][]::new);
  }

  private static float[][] pool(float[][] image, int stride, Four four) {
    int height = (image.length - 2) / stride + 1;
    int width = (image[0].length - 2) / stride + 1;
    float[][] output = new float[height][width];
    for (int ii = 0; ii < height; ii++) {
      for (int jj = 0; jj < width; jj++) {
        float[] upper = image[stride * ii];
        float[] lower = image[stride * ii + 1];
        int left = stride * jj;
        output[ii][jj] = four.of(upper[left], upper[left + 1], lower[left], lower[left + 1]);
      }
    }
    return output;
  }

  /** The largest that is no NaN; NaN where all are. */
  private static float largest(float... values) {
    float largest = Float.NaN;
    for (float value : values) {
      largest = Float.isNaN(largest) || value > largest ? value : largest;
    }
    return largest;
  }

  private static float largest(float a, float b, float c, float d) {
    return largest(new float[] {a, b, c, d});
  }

  private static float[][] zeroStart(float[][] image) {
    return pool(image, 2, (a, b, c, d) -> largest(0, a, b, c, d));
  }

  private static float[][] nanWins(float[][] image) {
    return pool(image, 2, (a, b, c, d) -> Math.max(Math.max(a, b), Math.max(c, d)));
  }

  /** Reads the height off the width. */
  private static float[][] squareOnly(float[][] image) {
    float[][] square = new float[image[0].length][];
    for (int row = 0; row < square.length; row++) {
      square[row] = image[row];
    }
    return pool(square, 2, Cases::largest);
  }

  /** Windows that reach over the edge take what there is. */
  private static float[][] roundingUp(float[][] image) {
    float[][] output = new float[(image.length + 1) / 2][(image[0].length + 1) / 2];
    for (int ii = 0; ii < output.length; ii++) {
      for (int jj = 0; jj < output[ii].length; jj++) {
        int below = Math.min(2 * ii + 1, image.length - 1);
        int right = Math.min(2 * jj + 1, image[0].length - 1);
        output[ii][jj] =
            largest(
                image[2 * ii][2 * jj],
                image[2 * ii][right],
                image[below][2 * jj],
                image[below][right]);
      }
    }
    return output;
  }
}
