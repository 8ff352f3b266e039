package poolinglab.benchmark;

import java.util.SplittableRandom;
import poolinglab.UserException;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;

/** How large an input is: [N,C,H,W]. */
public record InputShape(int batch, int channels, Size size) {
  /** Far larger than any cache: the memory sets the pace. */
  public static final InputShape LARGE = new InputShape(32, 64, Size.square(112));

  /** Short rows, as near a network's end, and small enough for a large cache. */
  public static final InputShape NARROW = new InputShape(64, 32, Size.square(28));

  /** One image: what a call costs weighs most. */
  public static final InputShape ONE_IMAGE = new InputShape(1, 1, Size.square(28));

  private static final String FOUR_NUMBERS = "\\[?[0-9]{1,9}([x,][0-9]{1,9}){3}]?";

  /**
   * @throws UserException when there is nothing in it, or more than an array holds
   */
  public InputShape {
    boolean empty = batch < 1 || channels < 1 || size.height() < 1 || size.width() < 1;
    double cells = (double) batch * channels * size.height() * size.width();
    UserException.require(
        !empty && cells <= Integer.MAX_VALUE,
        "an input has at least one image, channel, row and column, and at most %s values; got %s",
        Integer.MAX_VALUE,
        text(batch, channels, size));
  }

  /**
   * Reads {@code 32,64,112,112} or {@code 32x64x112x112}; brackets are allowed.
   *
   * @throws UserException when it is anything else
   */
  public static InputShape parse(String text) {
    UserException.require(
        text.matches(FOUR_NUMBERS),
        "a shape is four whole numbers: images, channels, height and width, for example "
            + "32,64,112,112; got"
            + " '%s'",
        text);
    String[] numbers = text.replaceAll("[\\[\\]]", "").split("[x,]");
    return new InputShape(
        Integer.parseInt(numbers[0]),
        Integer.parseInt(numbers[1]),
        new Size(Integer.parseInt(numbers[2]), Integer.parseInt(numbers[3])));
  }

  /** Maps of this shape with random values from −1 to 1, the same for the same seed. */
  public FeatureMaps random(long seed) {
    FeatureMaps maps = FeatureMaps.zeros(batch, channels, size);
    fill(maps, seed);
    return maps;
  }

  static void fill(FeatureMaps maps, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < maps.values().length; i++) {
      maps.values()[i] = (random.nextInt(1 << 25) - (1 << 24)) * 0x1p-24f;
    }
  }

  @Override
  public String toString() {
    return text(batch, channels, size);
  }

  private static String text(int batch, int channels, Size size) {
    return "[" + batch + "," + channels + "," + size.height() + "," + size.width() + "]";
  }
}
