package poolinglab.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The four IDX files of a data set in a folder, each plain or with {@code .gz}. */
record IdxFolder(
    Path trainingImages, Path trainingLabels, Path testImages, Path testLabels, Path folder) {
  static final List<String> NAMES =
      List.of(
          "train-images-idx3-ubyte",
          "train-labels-idx1-ubyte",
          "t10k-images-idx3-ubyte",
          "t10k-labels-idx1-ubyte");

  static boolean looksLike(Path folder) {
    return NAMES.stream().anyMatch(name -> Files.exists(plainOrPacked(folder, name)));
  }

  static IdxFolder in(Path folder) {
    List<Path> files = NAMES.stream().map(name -> existing(folder, name)).toList();
    return new IdxFolder(files.get(0), files.get(1), files.get(2), files.get(3), folder);
  }

  /** On disk, in bytes. */
  long bytes() {
    return List.of(trainingImages, trainingLabels, testImages, testLabels).stream()
        .mapToLong(IdxFolder::size)
        .sum();
  }

  static void checkSameCount(Path images, long imageCount, Path labels, long labelCount) {
    if (imageCount != labelCount) {
      throw new ImageDataException(
          "every image must have one label: "
              + images
              + " holds "
              + imageCount
              + " images and "
              + labels
              + " holds "
              + labelCount
              + " labels. Use the two files that were published together.");
    }
  }

  void checkSameSize(int height, int width, int testHeight, int testWidth) {
    if (height != testHeight || width != testWidth) {
      throw new ImageDataException(
          String.format(
              "training and test images must have one size; %s has %d×%d and %s has %d×%d."
                  + " Use files that were published together.",
              trainingImages, height, width, testImages, testHeight, testWidth));
    }
  }

  private static Path existing(Path folder, String name) {
    Path file = plainOrPacked(folder, name);
    if (!Files.isRegularFile(file)) {
      throw new ImageDataException(
          "an IDX data set must have four files; "
              + folder
              + " lacks "
              + name
              + " (or "
              + name
              + ".gz). Put it there.");
    }
    return file;
  }

  /** The plain file where there is one: it need not be unpacked. */
  private static Path plainOrPacked(Path folder, String name) {
    Path plain = folder.resolve(name);
    return Files.exists(plain) ? plain : folder.resolve(name + ".gz");
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unreadable) {
      throw ImageDataException.unreadable(file, unreadable);
    }
  }
}
