package poolinglab.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The four IDX files of a data set in a folder, plain or packed with gzip, under any of the names
 * that they are published with: {@code train-images-idx3-ubyte}, {@code t10k-labels.idx1-ubyte.gz},
 * {@code emnist-digits-test-images-idx3-ubyte}.
 */
record IdxFolder(
    Path trainingImages, Path trainingLabels, Path testImages, Path testLabels, Path folder) {
  static final List<String> NAMES =
      List.of(
          "train-images-idx3-ubyte",
          "train-labels-idx1-ubyte",
          "t10k-images-idx3-ubyte",
          "t10k-labels-idx1-ubyte");

  /** A name of its own set, which split, images or labels, packed or not. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<set>.*-)?(?<split>train|t10k|test)-(?<what>images[-.]idx3|labels[-.]idx1)-ubyte(\\.gz)?");

  static boolean looksLike(Path folder) {
    return names(folder).stream().anyMatch(name -> NAME.matcher(name).matches());
  }

  static IdxFolder in(Path folder) {
    List<String> names = names(folder);
    List<Path> files = NAMES.stream().map(name -> find(folder, names, name)).toList();
    return new IdxFolder(files.get(0), files.get(1), files.get(2), files.get(3), folder);
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException unreadable) {
      throw ImageDataException.unreadable(folder, unreadable);
    }
  }

  /**
   * The file that plays the part of {@code wanted}; the plain one if it is there packed as well.
   */
  private static Path find(Path folder, List<String> names, String wanted) {
    List<String> found =
        names.stream()
            .filter(name -> plays(name, wanted))
            .sorted(Comparator.comparing((String name) -> name.endsWith(".gz")))
            .toList();
    ImageDataException.check(
        !found.isEmpty() && Files.isRegularFile(folder.resolve(found.get(0))),
        "an IDX data set has four files; %s lacks %s (or %s.gz)",
        folder,
        wanted,
        wanted);
    long sets = found.stream().map(name -> name.replaceFirst("\\.gz$", "")).distinct().count();
    ImageDataException.check(
        sets == 1,
        "a folder holds the four files of one data set; %s has %s; move each set to a folder of its"
            + " own",
        folder,
        String.join(" and ", found));
    return folder.resolve(found.get(0));
  }

  private static boolean plays(String name, String wanted) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        && wanted.startsWith("train") == matcher.group("split").equals("train")
        && wanted.contains(matcher.group("what").substring(0, 6));
  }

  /** Whether they are named as EMNIST's, whose images are stored with rows and columns swapped. */
  boolean isEmnist() {
    return trainingImages.getFileName().toString().startsWith("emnist");
  }

  /** On disk, in bytes. */
  long bytes() {
    return List.of(trainingImages, trainingLabels, testImages, testLabels).stream()
        .mapToLong(IdxFolder::size)
        .sum();
  }

  /** Refuses files that do not belong together. */
  void check(IdxHeader images, IdxLabels labels, IdxHeader testImages, IdxLabels testLabels) {
    checkSameCount(trainingImages(), images.count(), trainingLabels(), labels.count());
    checkSameCount(testImages(), testImages.count(), testLabels(), testLabels.count());
    ImageDataException.check(
        images.height() == testImages.height() && images.width() == testImages.width(),
        "training and test images must have the same size; %s has %s×%s and %s has %s×%s; use "
            + "files that"
            + " were published together",
        trainingImages(),
        images.height(),
        images.width(),
        testImages(),
        testImages.height(),
        testImages.width());
  }

  static void checkSameCount(Path images, long imageCount, Path labels, long labelCount) {
    ImageDataException.check(
        imageCount == labelCount,
        "every image must have one label; %s holds %s images and %s holds %s labels; use the two"
            + " files that were published together",
        images,
        imageCount,
        labels,
        labelCount);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unreadable) {
      throw ImageDataException.unreadable(file, unreadable);
    }
  }
}
