package poolinglab.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import poolinglab.file.png.PngException;
import poolinglab.file.png.PngPicture;
import poolinglab.file.png.PngWriter;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Plane;

/** Pictures: one channel for grey, three for colour; values 0 to 255. [C,H,W] */
final class PngFormat {
  private static final int BRIGHTEST = 255;
  private static final int MOST_PIXELS = 1 << 28;

  private PngFormat() {}

  static ArrayFile read(Path file, ReadOptions options) throws IOException {
    byte[] content = Files.readAllBytes(file);
    PngPicture picture = decode(content, file);
    List<String> notes = new ArrayList<>();
    if (picture.bits() == 16) {
      notes.add(
          "%s stores 16 bits per value; they were divided by 257, to lie between 0 and 255."
              .formatted(file));
    }
    if (picture.goesOn()) {
      notes.add("%s holds more after its first picture; only that was read.".formatted(file));
    }
    boolean keep = options.alpha() == Alpha.KEEP && picture.alpha().length > 0;
    if (picture.transparentPixels() > 0 && !keep) {
      notes.add(
          "%s has %d pixels that are not opaque; %s."
              .formatted(
                  file,
                  picture.transparentPixels(),
                  options.alpha() == Alpha.DROP
                      ? "their alpha was left out"
                      : "the picture was put on black"));
    }
    if (options.alpha() == Alpha.BLACK) {
      picture = picture.onBlack();
    }
    Size size = new Size(picture.height(), picture.width());
    int channels = picture.channels() + (keep ? 1 : 0);
    FeatureMaps maps = FeatureMaps.zeros(1, channels, size);
    float[] colour = picture.colour();
    System.arraycopy(colour, 0, maps.values(), 0, colour.length);
    if (keep) {
      System.arraycopy(picture.alpha(), 0, maps.values(), colour.length, (int) size.cells());
    }
    return new ArrayFile(maps, 3, options.layout(), notes);
  }

  private static PngPicture decode(byte[] content, Path file) {
    try {
      return PngPicture.read(content);
    } catch (PngException invalid) {
      String damage = "it " + invalid.getMessage();
      throw new ArrayFileException(
          invalid,
          "%s is not a valid PNG picture: %s",
          file,
          Signature.describe(content, "a PNG picture", damage, "save it again"));
    }
  }

  static ArrayFormat.Encoded encode(ArrayFile array, Path file, int scale) {
    FeatureMaps maps = array.maps();
    if (maps.batch() != 1 || maps.channels() > 4) {
      throw new ArrayFileException(
          "a .png file holds one image of 1 to 4 channels; these maps are %s; "
              + "write .npy or .json instead of %s",
          maps.shape(), file);
    }
    long height = (long) maps.size().height() * scale;
    long width = (long) maps.size().width() * scale;
    if (height > MOST_PIXELS / width) {
      throw new ArrayFileException(
          "a picture has at most %s pixels; got %s×%s; use a smaller scale",
          MOST_PIXELS, height, width);
    }
    List<String> notes = new ArrayList<>();
    float factor = factor(maps.values(), file, notes);
    if (maps.channels() % 2 == 0) {
      notes.add("The last channel became the picture's transparency.");
    }
    Plane[] planes = new Plane[maps.channels()];
    for (int c = 0; c < planes.length; c++) {
      planes[c] = maps.plane(c);
    }
    return new ArrayFormat.Encoded(
        out ->
            PngWriter.write(
                out,
                (int) height,
                (int) width,
                planes.length,
                (c, y, x) -> Math.round(planes[c].at(y / scale, x / scale) * factor)),
        notes);
  }

  /** 1, or 255 where values from 0 to 1 would all be black. */
  private static float factor(float[] values, Path file, List<String> notes) {
    float largest = 0;
    boolean fractions = false;
    for (float value : values) {
      if (!(value >= 0 && value <= BRIGHTEST)) {
        throw new ArrayFileException(
            "a .png file holds values from 0 to %s; got %s; write .npy, .csv or .json instead of"
                + " %s",
            BRIGHTEST, value, file);
      }
      largest = Math.max(largest, value);
      fractions |= value != Math.rint(value);
    }
    boolean dark = fractions && largest <= 1;
    if (dark) {
      notes.add("Values from 0 to 1 were multiplied by 255 for the picture.");
    } else if (fractions) {
      notes.add("Values were rounded to whole numbers, all that a picture holds.");
    } else if (largest == 1) {
      notes.add("The picture is nearly black: its largest value is 1 of 255.");
    }
    return dark ? BRIGHTEST : 1;
  }
}
