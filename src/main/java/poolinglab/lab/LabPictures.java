package poolinglab.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import poolinglab.UserException;
import poolinglab.file.ArrayFile;

/** The page's twelve pictures: the first four test images of each of the three classes. */
final class LabPictures {
  /** What the networks' outputs stand for, in the order of the data set's labels. */
  static final List<String> CLASSES = List.of("T-shirt", "dress", "ankle boot");

  private static final List<String> NAMES = List.of("shirt", "dress", "boot");
  private static final List<String> FOLDERS = List.of("0-t-shirt-top", "3-dress", "9-ankle-boot");
  private static final int OF_EACH = 4;

  private LabPictures() {}

  /** Greys from 0 to 255, row by row, by the picture's name on the page: shirt0 to boot3. */
  static Map<String, int[]> ofBundledImages(Path home) {
    Map<String, int[]> pictures = new LinkedHashMap<>();
    for (int label = 0; label < NAMES.size(); label++) {
      Path folder = home.resolve("data/fashion-mnist/test").resolve(FOLDERS.get(label));
      try (Stream<Path> files = Files.list(folder)) {
        List<Path> first = files.sorted().limit(OF_EACH).toList();
        for (int i = 0; i < first.size(); i++) {
          pictures.put(NAMES.get(label) + i, greys(first.get(i)));
        }
      } catch (IOException unreadable) {
        throw new UserException(
            unreadable, "the bundled images must be readable; %s is not.", folder);
      }
    }
    return pictures;
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
