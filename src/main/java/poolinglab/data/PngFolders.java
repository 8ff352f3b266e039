package poolinglab.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A data set of the form {@code train/<class>/*.png} and {@code test/<class>/*.png}, every file
 * checked. Classes are ordered by the number in front of their folder's name if all have one, else
 * by name; files by name. Names that begin with a dot are skipped.
 */
record PngFolders(Path root, List<PngClass> classes, int height, int width) {
  static final String TRAINING = "train";
  static final String TEST = "test";

  static boolean looksLike(Path folder) {
    return Stream.of(TRAINING, TEST).anyMatch(split -> Files.isDirectory(folder.resolve(split)));
  }

  static PngFolders in(Path root) {
    List<String> folders = classFolders(root.resolve(TRAINING));
    checkSame(root, folders, classFolders(root.resolve(TEST)));
    ClassSelection.checkAtLeastTwo(folders.size(), folders, root);
    IntFunction<String> names = ClassNames.beside(root, number -> "");
    List<PngClass> classes =
        folders.stream()
            .map(folder -> pngClass(root, folder, names))
            .sorted(Comparator.comparing((PngClass c) -> c.number().orElse(Integer.MAX_VALUE)))
            .toList();
    checkNumbersDiffer(root, classes);
    PngFile first = classes.get(0).training().get(0);
    checkSameSize(first, classes);
    return new PngFolders(root, classes, first.height(), first.width());
  }

  private static PngClass pngClass(Path root, String folder, IntFunction<String> names) {
    OptionalInt number = PngClass.numberOf(folder);
    String listed = number.isPresent() ? names.apply(number.getAsInt()) : "";
    return new PngClass(
        folder,
        number,
        listed.isEmpty() ? PngClass.nameOf(folder) : listed,
        images(root.resolve(TRAINING).resolve(folder)),
        images(root.resolve(TEST).resolve(folder)));
  }

  /** These classes only, in this order; all for an empty list. */
  PngFolders select(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return this;
    }
    Map<Integer, PngClass> byNumber = new TreeMap<>();
    for (PngClass c : classes) {
      if (c.number().isEmpty()) {
        throw new ImageDataException(
            "classes are chosen by the number in front of their folder's name; %s has a folder %s"
                + " without one; rename it to, say, 0-%s, or choose no classes to use all",
            root, c.folder(), c.folder());
      }
      byNumber.put(c.number().getAsInt(), c);
    }
    List<Integer> selected = ClassSelection.of(numbers, byNumber.keySet(), byNumber.keySet(), root);
    return new PngFolders(root, selected.stream().map(byNumber::get).toList(), height, width);
  }

  /** The files of one split of all classes, by file name, then class: the order of loading. */
  List<PngFile> files(Function<PngClass, List<PngFile>> split) {
    return classes.stream()
        .flatMap(c -> split.apply(c).stream())
        .sorted(Comparator.comparing((PngFile file) -> file.path().getFileName().toString()))
        .toList();
  }

  long bytes() {
    return classes.stream()
        .flatMap(c -> Stream.concat(c.training().stream(), c.test().stream()))
        .mapToLong(PngFile::bytes)
        .sum();
  }

  private static List<String> classFolders(Path split) {
    ImageDataException.check(
        Files.isDirectory(split),
        "a PNG data set has the folders train and test; there is no folder %s; create it, with one"
            + " folder per class",
        split);
    return list(split, Files::isDirectory).stream().map(p -> p.getFileName().toString()).toList();
  }

  private static void checkSame(Path root, List<String> training, List<String> test) {
    if (!training.equals(test)) {
      List<String> onlyOnce = new ArrayList<>(training);
      onlyOnce.removeAll(test);
      test.stream().filter(folder -> !training.contains(folder)).forEach(onlyOnce::add);
      throw new ImageDataException(
          "train and test must have the same class folders; in %s only one of the two has %s; add"
              + " what is missing to the other, or remove it",
          root, String.join(", ", onlyOnce));
    }
  }

  private static void checkNumbersDiffer(Path root, List<PngClass> classes) {
    classes.stream()
        .filter(c -> c.number().isPresent())
        .collect(
            Collectors.groupingBy(
                PngClass::number, Collectors.mapping(PngClass::folder, Collectors.toList())))
        .values()
        .stream()
        .filter(folders -> folders.size() > 1)
        .forEach(
            folders -> {
              throw new ImageDataException(
                  "each class folder must have a number of its own; %s has %s; rename one",
                  root, String.join(" and ", folders));
            });
  }

  private static void checkSameSize(PngFile first, List<PngClass> classes) {
    classes.stream()
        .flatMap(c -> Stream.concat(c.training().stream(), c.test().stream()))
        .filter(file -> file.height() != first.height() || file.width() != first.width())
        .findFirst()
        .ifPresent(
            other -> {
              throw new ImageDataException(
                  "all images must have the same size; %s has %s×%s and %s has %s×%s; scale or "
                      + "remove"
                      + " the odd one",
                  first.path(),
                  first.height(),
                  first.width(),
                  other.path(),
                  other.height(),
                  other.width());
            });
  }

  private static List<PngFile> images(Path classFolder) {
    List<PngFile> images = list(classFolder, file -> true).stream().map(PngFile::read).toList();
    ImageDataException.check(
        !images.isEmpty(),
        "a class folder holds at least one PNG image; %s is empty; add images, or remove the class"
            + " from train and test",
        classFolder);
    return images;
  }

  private static List<Path> list(Path folder, Predicate<Path> wanted) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(wanted.and(entry -> !entry.getFileName().toString().startsWith(".")))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw ImageDataException.unreadable(folder, unreadable);
    }
  }
}
