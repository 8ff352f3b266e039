package poolinglab.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import poolinglab.UserException;
import poolinglab.file.ArrayFile;

/**
 * The page's pictures: twelve to pool, the first four test images of each of the three classes, and
 * an album to train with.
 */
final class LabPictures {
  /** What the networks' outputs stand for, in the order of the data set's labels. */
  static final List<String> CLASSES = List.of("T-shirt", "dress", "ankle boot");

  private static final List<String> NAMES = List.of("shirt", "dress", "boot");
  private static final List<String> FOLDERS = List.of("0-t-shirt-top", "3-dress", "9-ankle-boot");
  private static final int OF_EACH = 4;

  /** Of each class: so many that an epoch takes a browser about a second. */
  static final int LEARNING_OF_EACH = 96;

  private static final int TESTING_OF_EACH = 32;

  private LabPictures() {}

  /** Greys from 0 to 255, row by row, by the picture's name on the page: shirt0 to boot3. */
  static Map<String, int[]> ofBundledImages(Path home) {
    Map<String, int[]> pictures = new LinkedHashMap<>();
    for (int label = 0; label < NAMES.size(); label++) {
      List<int[]> first = first(OF_EACH, home, "test", label);
      for (int i = 0; i < first.size(); i++) {
        pictures.put(NAMES.get(label) + i, first.get(i));
      }
    }
    return pictures;
  }

  /** A byte per pixel: training images class after class, then test images class after class. */
  static byte[] album(Path home) {
    ByteArrayOutputStream album = new ByteArrayOutputStream();
    for (int label = 0; label < NAMES.size(); label++) {
      first(LEARNING_OF_EACH, home, "train", label)
          .forEach(greys -> album.writeBytes(bytes(greys)));
    }
    for (int label = 0; label < NAMES.size(); label++) {
      first(TESTING_OF_EACH, home, "test", label).forEach(greys -> album.writeBytes(bytes(greys)));
    }
    return album.toByteArray();
  }

  static byte[] bytes(int[] greys) {
    byte[] bytes = new byte[greys.length];
    for (int i = 0; i < greys.length; i++) {
      bytes[i] = (byte) greys[i];
    }
    return bytes;
  }

  private static List<int[]> first(int count, Path home, String part, int label) {
    Path folder = home.resolve("data/fashion-mnist").resolve(part).resolve(FOLDERS.get(label));
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().limit(count).map(LabPictures::greys).toList();
    } catch (IOException unreadable) {
      throw new UserException(
          unreadable, "the bundled images must be readable; %s is not.", folder);
    }
  }

  private static int[] greys(Path file) {
    float[] values = ArrayFile.read(file).maps().values();
    int[] greys = new int[values.length];
    for (int i = 0; i < greys.length; i++) {
      greys[i] = Math.round(values[i]);
    }
    return greys;
  }
}
