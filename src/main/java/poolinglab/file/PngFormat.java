package poolinglab.file;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import poolinglab.geometry.Size;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.Plane;

/**
 * Pictures: one channel for grey, three for colour, four with transparency; values 0 to 255. Deeper
 * or indexed pictures are converted to 8-bit colour.
 */
final class PngFormat {
  private static final int BRIGHTEST = 255;

  private PngFormat() {}

  static ArrayFile read(byte[] content, Path file) throws IOException {
    ImageIO.setUseCache(false);
    BufferedImage image;
    try {
      image = ImageIO.read(new ByteArrayInputStream(content));
    } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
      throw new IOException(damaged.getMessage(), damaged);
    }
    if (image == null) {
      throw new ArrayFileException(file + " is no picture. Give it a PNG file.");
    }
    Raster samples = plain(image).getRaster();
    Size size = new Size(samples.getHeight(), samples.getWidth());
    FeatureMaps maps = FeatureMaps.zeros(1, samples.getNumBands(), size);
    for (int channel = 0; channel < maps.channels(); channel++) {
      int start = channel * (int) size.cells();
      float[] plane =
          samples.getSamples(0, 0, size.width(), size.height(), channel, (float[]) null);
      System.arraycopy(plane, 0, maps.values(), start, plane.length);
    }
    return new ArrayFile(maps, 3);
  }

  /** The picture itself when it is 8-bit grey, else a copy in 8-bit RGB or RGBA. */
  private static BufferedImage plain(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return image;
    }
    boolean transparent = image.getColorModel().hasAlpha();
    BufferedImage copy =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < image.getHeight(); row++) {
      for (int column = 0; column < image.getWidth(); column++) {
        copy.setRGB(column, row, image.getRGB(column, row));
      }
    }
    return copy;
  }

  static byte[] write(ArrayFile array, Path file) {
    FeatureMaps maps = array.maps();
    int type =
        switch (maps.batch() == 1 ? maps.channels() : 0) {
          case 1 -> BufferedImage.TYPE_BYTE_GRAY;
          case 3 -> BufferedImage.TYPE_INT_RGB;
          case 4 -> BufferedImage.TYPE_INT_ARGB;
          default ->
              throw new ArrayFileException(
                  "a .png file holds one image of 1, 3 or 4 channels; these maps are "
                      + maps.shape()
                      + ". Write "
                      + file
                      + " as .npy or .json.");
        };
    BufferedImage image = new BufferedImage(maps.size().width(), maps.size().height(), type);
    WritableRaster samples = image.getRaster();
    for (int channel = 0; channel < maps.channels(); channel++) {
      Plane plane = maps.plane(channel);
      for (int row = 0; row < maps.size().height(); row++) {
        for (int column = 0; column < maps.size().width(); column++) {
          samples.setSample(column, row, channel, sample(plane.at(row, column), file));
        }
      }
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", content);
    } catch (IOException neverInMemory) {
      throw new IllegalStateException(neverInMemory);
    }
    return content.toByteArray();
  }

  private static int sample(float value, Path file) {
    if (!(value >= 0 && value <= BRIGHTEST)) {
      throw new ArrayFileException(
          String.format(
              Locale.ROOT,
              "a .png file holds values from 0 to %d; got %s. Write %s as .npy, .csv or .json.",
              BRIGHTEST,
              value,
              file));
    }
    return Math.round(value);
  }
}
